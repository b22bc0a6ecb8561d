package dev.beckon.delivery.feedback;

import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.message.MessageOutcome;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.delivery.batch.Columns;
import dev.beckon.delivery.ledger.LedgerEntry;
import dev.beckon.delivery.ledger.LedgerRows;
import dev.beckon.support.outbox.Outbox;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lifts the ledger to what matched reports say, and stores an outcome for each message that rose. */
final class StatusRise {

    private static final String RAISE = """
            update message_ledger l set state = 'done', status = v.status, rank = v.rank, reason = v.reason, detail = v.detail,
              provider_id = coalesce(l.provider_id, v.provider_id), updated_at = now()
            from unnest(?::uuid[], ?::text[], ?::int4[], ?::text[], ?::text[], ?::text[])
              as v (message_id, status, rank, provider_id, reason, detail)
            where l.message_id = v.message_id and v.rank > l.rank
            returning %s""".formatted(LedgerRows.COLUMNS);

    private StatusRise() {}

    /** Takes part in the connection's transaction; gives how many messages rose. */
    static int apply(Connection connection, List<ReportRow> matched) throws SQLException {
        if (matched.isEmpty()) {
            return 0;
        }
        List<LedgerEntry> risen = raise(connection, highest(matched));
        Outbox.append(connection, risen.stream().map(StatusRise::entry).toList());
        return risen.size();
    }

    private static Outbox.Entry<?, ?> entry(LedgerEntry entry) {
        MessageOutcome outcome = entry.outcome();
        return new Outbox.Entry<>(Topics.OUTCOMES, outcome.key(), outcome);
    }

    /** One row a message, in the order of ids, so that two writers lock in the same order. */
    private static List<ReportRow> highest(List<ReportRow> matched) {
        Map<MessageId, ReportRow> highest = new HashMap<>();
        matched.forEach(row -> highest.merge(
                row.messageId(),
                row,
                (one, other) -> one.report().status().isRaisedBy(other.report().status()) ? other : one));
        return highest.values().stream()
                .sorted(Comparator.comparing(row -> row.messageId().value()))
                .toList();
    }

    private static List<LedgerEntry> raise(Connection connection, List<ReportRow> rows) throws SQLException {
        try (PreparedStatement raise = connection.prepareStatement(RAISE)) {
            new Columns<>(raise, rows)
                    .uuid(row -> row.messageId().value())
                    .text(row -> row.report().status().wireName())
                    .integer(row -> row.report().status().rank())
                    .text(row -> row.report().providerId())
                    .text(row -> row.report().reason())
                    .text(row -> row.report().detail());
            return LedgerRows.read(raise);
        }
    }
}
