package dev.beckon.delivery.feedback;

import dev.beckon.contracts.id.ChannelId;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageOutcome;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.delivery.batch.Columns;
import dev.beckon.delivery.ledger.LedgerEntry;
import dev.beckon.delivery.ledger.LedgerRows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Takes in that a variant has arrived although it had failed and given way. The message has arrived then: nothing more
 * is sent of it, and where another variant may have arrived as well, that is a possible duplicate.
 */
final class LateArrivals {

    private static final String NOTE = """
            with v as materialized (select * from unnest(?::uuid[], ?::int4[], ?::text[], ?::int4[])
              as v (message_id, variant, status, rank)),
            before as materialized (
              select p.message_id, p.variant, p.rank, v.status as new_status, v.rank as new_rank
              from v join passed_variant p on p.message_id = v.message_id and p.variant = v.variant
              where v.rank >= %1$d and v.rank > p.rank
              order by p.message_id, p.variant for update of p)
            update passed_variant p set status = b.new_status, rank = b.new_rank, updated_at = now()
            from before b where p.message_id = b.message_id and p.variant = b.variant
            returning p.message_id, p.channel, p.channel_id, p.address, p.provider_id, p.status, p.rank, b.rank < %1$d""".formatted(MessageStatus.DELIVERED.rank());

    /** A call of the present variant may have reached the person unless there was none, or it ended in a failure. */
    private static final String LIFT = """
            with v as materialized (select * from unnest(?::uuid[], ?::text[], ?::int4[], ?::int4[])
              as v (message_id, status, rank, arrivals)),
            before as materialized (
              select l.message_id, v.status, v.rank, v.rank > l.rank as rises,
                v.arrivals - case when l.rank = %2$d or l.state = 'retrying' and not l.maybe_sent then 1 else 0 end as more
              from v join message_ledger l on l.message_id = v.message_id order by l.message_id for update of l),
            arrived as (delete from open_plan p using v where p.message_id = v.message_id)
            update message_ledger l set state = 'done', hold_until = null, updated_at = now(),
              status = case when b.rises then b.status else l.status end,
              reason = case when b.rises then null else l.reason end,
              detail = case when b.rises then null else l.detail end,
              rank = greatest(b.rank, l.rank),
              possible_duplicates = l.possible_duplicates + greatest(b.more, 0)
            from before b where l.message_id = b.message_id
            returning %1$s, b.rises, greatest(b.more, 0)""".formatted(LedgerRows.COLUMNS, MessageStatus.FAILED.rank());

    private static final int RISES = LedgerRows.COLUMN_COUNT + 1;
    private static final int MORE = LedgerRows.COLUMN_COUNT + 2;

    private LateArrivals() {}

    /**
     * A variant that has arrived late.
     *
     * @param isFirst whether it is told for the first time; false when it is read after it was delivered
     */
    private record Arrival(
            MessageId messageId,
            Channel channel,
            ChannelId channelId,
            String address,
            String providerId,
            MessageStatus status,
            boolean isFirst) {}

    /**
     * What became of a message.
     *
     * @param duplicates how often it may have reached the person beyond what was known
     */
    record Lifted(MessageOutcome outcome, int duplicates) {}

    /** Takes part in the connection's transaction; of other variants nothing is taken in. */
    static List<Lifted> apply(Connection connection, List<ReportRow> reports) throws SQLException {
        if (reports.isEmpty()) {
            return List.of();
        }
        Map<MessageId, List<Arrival>> arrivals = new HashMap<>();
        for (Arrival arrival : note(connection, reports)) {
            arrivals.computeIfAbsent(arrival.messageId(), id -> new ArrayList<>(1))
                    .add(arrival);
        }
        return arrivals.isEmpty() ? List.of() : lift(connection, arrivals);
    }

    private static List<Arrival> note(Connection connection, List<ReportRow> reports) throws SQLException {
        List<Arrival> arrivals = new ArrayList<>();
        try (PreparedStatement note = connection.prepareStatement(NOTE)) {
            new Columns<>(note, reports)
                    .uuid(row -> row.messageId().value())
                    .integer(ReportRow::variant)
                    .text(row -> row.report().status().wireName())
                    .integer(row -> row.report().status().rank());
            try (ResultSet rows = note.executeQuery()) {
                while (rows.next()) {
                    arrivals.add(new Arrival(
                            new MessageId(rows.getObject(1, UUID.class)),
                            Channel.valueOf(rows.getString(2).toUpperCase(Locale.ROOT)),
                            new ChannelId(rows.getString(3)),
                            rows.getString(4),
                            rows.getString(5),
                            MessageStatus.valueOf(rows.getString(6).toUpperCase(Locale.ROOT)),
                            rows.getBoolean(8)));
                }
            }
        }
        return arrivals;
    }

    private static List<Lifted> lift(Connection connection, Map<MessageId, List<Arrival>> arrivals)
            throws SQLException {
        List<Lifted> lifted = new ArrayList<>();
        List<List<Arrival>> messages = List.copyOf(arrivals.values());
        try (PreparedStatement lift = connection.prepareStatement(LIFT)) {
            new Columns<>(lift, messages)
                    .uuid(each -> each.getFirst().messageId().value())
                    .text(each -> highest(each).status().wireName())
                    .integer(each -> highest(each).status().rank())
                    .integer(
                            each -> (int) each.stream().filter(Arrival::isFirst).count());
            try (ResultSet rows = lift.executeQuery()) {
                while (rows.next()) {
                    LedgerEntry entry = LedgerRows.entry(rows);
                    Arrival arrival = highest(arrivals.get(entry.messageId()));
                    lifted.add(new Lifted(
                            rows.getBoolean(RISES) ? by(entry, arrival).outcome() : entry.outcome(),
                            rows.getInt(MORE)));
                }
            }
        }
        return lifted;
    }

    private static Arrival highest(List<Arrival> arrivals) {
        return arrivals.stream()
                .reduce((one, other) -> one.status().isRaisedBy(other.status()) ? other : one)
                .orElseThrow();
    }

    private static LedgerEntry by(LedgerEntry entry, Arrival arrival) {
        return entry.by(arrival.channel(), arrival.channelId(), arrival.address(), arrival.providerId());
    }
}
