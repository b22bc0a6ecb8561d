package dev.beckon.delivery.ledger;

import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.delivery.batch.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Records a batch of verdicts in one round trip. A status only rises, a message that a receipt has settled meanwhile
 * stays settled, and a verdict on a variant that a receipt has passed by meanwhile changes nothing.
 */
final class VerdictStatement {

    private static final String RECORD = """
            update message_ledger l set
              state = case when l.state = 'done' then 'done' else v.state end,
              status = case when v.rank > l.rank then v.status else l.status end,
              reason = case when v.rank >= l.rank then v.reason else l.reason end,
              detail = case when v.rank >= l.rank then v.detail else l.detail end,
              rank = greatest(v.rank, l.rank),
              provider_id = coalesce(v.provider_id, l.provider_id),
              possible_duplicates = l.possible_duplicates + v.duplicates,
              next_variant = greatest(v.next_variant, l.next_variant),
              refusals = coalesce(l.refusals || '; ' || v.refusal, l.refusals, v.refusal),
              maybe_sent = l.maybe_sent or v.maybe_sent > 0,
              hold_until = now() + v.hold_millis * interval '1 millisecond',
              updated_at = now()
            from unnest(?::uuid[], ?::text[], ?::text[], ?::int4[], ?::text[], ?::text[], ?::text[], ?::int4[], ?::int8[],
              ?::int4[], ?::int4[], ?::text[], ?::int4[])
              as v (message_id, state, status, rank, provider_id, reason, detail, duplicates, hold_millis, maybe_sent,
                next_variant, refusal, variant)
            where l.message_id = v.message_id and l.next_variant <= v.variant
            returning %s""".formatted(LedgerRows.COLUMNS);

    private final DataSource database;

    /** A verdict on one variant of a message. */
    record Of(MessageId messageId, int variant, Verdict verdict) {}

    /** A verdict as columns. */
    private record Row(
            MessageId messageId,
            int variant,
            LedgerState state,
            MessageStatus status,
            String providerId,
            String reason,
            String detail,
            int duplicates,
            Duration hold,
            boolean mayHaveArrived,
            int nextVariant,
            String refusal) {

        static Row of(Of of) {
            return switch (of.verdict()) {
                case Verdict.Settle it ->
                    row(of, LedgerState.DONE, it.status(), it.providerId(), it.reason(), it.detail());
                case Verdict.Again it -> again(of, it);
                case Verdict.Next it ->
                    new Row(
                            of.messageId(),
                            of.variant(),
                            LedgerState.RETRYING,
                            MessageStatus.QUEUED,
                            null,
                            it.reason(),
                            it.detail(),
                            0,
                            Duration.ZERO,
                            false,
                            it.nextVariant(),
                            it.refusal());
                case Verdict.Hold it ->
                    new Row(
                            of.messageId(),
                            of.variant(),
                            LedgerState.HELD,
                            MessageStatus.QUEUED,
                            null,
                            it.reason(),
                            null,
                            0,
                            it.window(),
                            true,
                            0,
                            null);
            };
        }

        private static Row again(Of of, Verdict.Again it) {
            return new Row(
                    of.messageId(),
                    of.variant(),
                    LedgerState.RETRYING,
                    MessageStatus.QUEUED,
                    null,
                    it.reason(),
                    null,
                    it.possibleDuplicate() ? 1 : 0,
                    Duration.ZERO,
                    it.mayHaveArrived(),
                    0,
                    null);
        }

        private static Row row(
                Of of, LedgerState state, MessageStatus status, String providerId, String reason, String detail) {
            return new Row(
                    of.messageId(),
                    of.variant(),
                    state,
                    status,
                    providerId,
                    reason,
                    detail,
                    0,
                    Duration.ZERO,
                    false,
                    0,
                    null);
        }
    }

    VerdictStatement(DataSource database) {
        this.database = database;
    }

    /** Records; gives each message's entry as it is now, in the order asked. */
    List<LedgerEntry> record(List<Of> verdicts) throws SQLException {
        List<Row> rows = verdicts.stream()
                .map(Row::of)
                .sorted(Comparator.comparing(row -> row.messageId().value()))
                .toList();
        Map<MessageId, LedgerEntry> now = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(RECORD)) {
            new Columns<>(update, rows)
                    .uuid(row -> row.messageId().value())
                    .text(row -> row.state().word())
                    .text(row -> row.status().wireName())
                    .integer(row -> row.status().rank())
                    .text(Row::providerId)
                    .text(Row::reason)
                    .text(Row::detail)
                    .integer(Row::duplicates)
                    .bigint(row -> row.hold().toMillis())
                    .integer(row -> row.mayHaveArrived() ? 1 : 0)
                    .integer(Row::nextVariant)
                    .text(Row::refusal)
                    .integer(Row::variant);
            LedgerRows.read(update).forEach(entry -> now.put(entry.messageId(), entry));
            List<MessageId> passedBy = rows.stream()
                    .map(Row::messageId)
                    .filter(id -> !now.containsKey(id))
                    .toList();
            LedgerRows.find(connection, passedBy).forEach(entry -> now.put(entry.messageId(), entry));
        }
        return verdicts.stream().map(each -> now.get(each.messageId())).toList();
    }
}
