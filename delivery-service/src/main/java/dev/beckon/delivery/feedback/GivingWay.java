package dev.beckon.delivery.feedback;

import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.delivery.batch.Columns;
import dev.beckon.delivery.ledger.LedgerEntry;
import dev.beckon.delivery.ledger.LedgerRows;
import dev.beckon.delivery.ledger.OpenPlans;
import dev.beckon.support.outbox.Outbox;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Lets a variant that has failed after it was accepted give way to the next one of its plan: the message comes again on
 * its own lane, behind what its contact has waiting there, and nobody is told of the failure yet. Only where the failed
 * variant is the one that was tried last, was sent once, and nothing has arrived.
 */
final class GivingWay {

    private static final String GIVE_WAY = """
            with v as materialized (select * from unnest(?::uuid[], ?::int4[], ?::text[], ?::text[], ?::text[])
              as v (message_id, variant, provider_id, reason, detail)),
            failed as materialized (
              select l.message_id, l.variant, coalesce(l.send_id, l.message_id) as send_id, l.channel, l.channel_id, l.address,
                coalesce(l.provider_id, v.provider_id) as provider_id, v.reason, v.detail
              from v join message_ledger l on l.message_id = v.message_id join open_plan p on p.message_id = l.message_id
              where l.variant = v.variant and l.next_variant <= l.variant and l.variant < p.last_variant
                and l.rank < %2$d and l.possible_duplicates = 0
                and p.kept_since > now() - ? * interval '1 millisecond'
              order by l.message_id for update of l, p),
            noted as (
              insert into passed_variant (message_id, variant, send_id, channel, channel_id, address, provider_id, status, rank,
                reason, detail, passed_at, updated_at)
              select message_id, variant, send_id, channel, channel_id, address, provider_id, '%1$s', %2$d, reason, detail,
                now(), now() from failed)
            update message_ledger l set state = 'retrying', status = '%3$s', rank = %4$d, provider_id = f.provider_id,
              reason = f.reason, detail = f.detail, next_variant = l.variant + 1,
              refusals = coalesce(l.refusals || '; ', '') || l.variant || ' ' || f.reason, maybe_sent = false,
              hold_until = null, updated_at = now()
            from failed f where l.message_id = f.message_id
            returning %5$s""".formatted(
                    MessageStatus.FAILED.wireName(),
                    MessageStatus.FAILED.rank(),
                    MessageStatus.QUEUED.wireName(),
                    MessageStatus.QUEUED.rank(),
                    LedgerRows.COLUMNS);

    private GivingWay() {}

    /**
     * Takes part in the connection's transaction.
     *
     * @param failures at most one for each variant of a message
     * @param within how long after its first claim a message may still go on
     * @return the messages that go on
     */
    static List<LedgerEntry> apply(Connection connection, List<ReportRow> failures, Duration within)
            throws SQLException {
        if (failures.isEmpty()) {
            return List.of();
        }
        List<LedgerEntry> passed = giveWay(connection, failures, within);
        if (!passed.isEmpty()) {
            Outbox.append(
                    connection,
                    OpenPlans.find(
                                    connection,
                                    passed.stream().map(LedgerEntry::messageId).toList())
                            .stream()
                            .map(message -> new Outbox.Entry<>(Topics.outbound(message.lane()), message.key(), message))
                            .toList());
        }
        return passed;
    }

    private static List<LedgerEntry> giveWay(Connection connection, List<ReportRow> failures, Duration within)
            throws SQLException {
        try (PreparedStatement giveWay = connection.prepareStatement(GIVE_WAY)) {
            new Columns<>(giveWay, failures)
                    .uuid(row -> row.messageId().value())
                    .integer(ReportRow::variant)
                    .text(row -> row.report().providerId())
                    .text(row -> row.report().reason())
                    .text(row -> row.report().detail());
            giveWay.setLong(6, within.toMillis());
            return LedgerRows.read(giveWay);
        }
    }
}
