package dev.beckon.delivery.feedback;

import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.delivery.batch.Columns;
import dev.beckon.delivery.ledger.LedgerEntry;
import dev.beckon.delivery.ledger.LedgerRows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Lifts the ledger to what reports say of the variants that were tried last. What has arrived needs no plan any more.
 */
final class StatusRise {

    private static final String RAISE = """
            with v as materialized (select * from unnest(?::uuid[], ?::int4[], ?::text[], ?::int4[], ?::text[], ?::text[], ?::text[])
              as v (message_id, variant, status, rank, provider_id, reason, detail)),
            arrived as (delete from open_plan p using v where p.message_id = v.message_id and v.rank >= %d)
            update message_ledger l set state = 'done', status = v.status, rank = v.rank, reason = v.reason, detail = v.detail,
              provider_id = coalesce(l.provider_id, v.provider_id), updated_at = now()
            from v
            where l.message_id = v.message_id and l.variant = v.variant and l.next_variant <= l.variant and v.rank > l.rank
            returning %s""".formatted(MessageStatus.DELIVERED.rank(), LedgerRows.COLUMNS);

    private StatusRise() {}

    /**
     * Takes part in the connection's transaction.
     *
     * @param reports at most one for each variant of a message
     * @return the messages that rose
     */
    static List<LedgerEntry> apply(Connection connection, List<ReportRow> reports) throws SQLException {
        try (PreparedStatement raise = connection.prepareStatement(RAISE)) {
            new Columns<>(raise, reports)
                    .uuid(row -> row.messageId().value())
                    .integer(ReportRow::variant)
                    .text(row -> row.report().status().wireName())
                    .integer(row -> row.report().status().rank())
                    .text(row -> row.report().providerId())
                    .text(row -> row.report().reason())
                    .text(row -> row.report().detail());
            return LedgerRows.read(raise);
        }
    }
}
