package dev.beckon.triggers.stats;

import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.JournalRecord;
import dev.beckon.triggers.database.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Adds to the counters, in the transaction that makes what is counted known; so nothing counts twice. */
public final class Counters {

    private static final String ADD = """
            insert into action_counts as a (workspace, scenario_id, version, action_key, metric, writer, value)
            select * from unnest(?::text[], ?::bigint[], ?::int[], ?::text[], ?::text[], ?::smallint[], ?::bigint[])
            on conflict (workspace, scenario_id, version, action_key, metric, writer)
            do update set value = a.value + excluded.value""";

    /** Brings the counters to where the messages are; a message may fall out of failed when it is delivered after all. */
    private static final String ADD_MESSAGES = """
            with now as (
              select message_id, workspace, scenario_id, scenario_version, coalesce(action_key, '') as action_key, counted,
                     case when jsonb_exists_any(timestamps, array['accepted', 'sent', 'delivered', 'read']) then 1 else 0 end
                     + case when jsonb_exists_any(timestamps, array['delivered', 'read']) then 2 else 0 end
                     + case when jsonb_exists(timestamps, 'read') then 4 else 0 end
                     + case when status in ('failed', 'suppressed', 'expired') then 8 else 0 end as reached
                from messages where message_id = any (?::uuid[]) and scenario_id is not null),
            marked as (
              update messages m set counted = n.reached from now n
               where m.message_id = n.message_id and n.counted <> n.reached
              returning n.*)
            insert into action_counts as a (workspace, scenario_id, version, action_key, metric, writer, value)
            select workspace, scenario_id, scenario_version, action_key, metric, ?, sum(delta)
              from marked
             cross join lateral (values ('sent', (reached & 1) - (counted & 1)),
                                        ('delivered', (reached >> 1 & 1) - (counted >> 1 & 1)),
                                        ('read', (reached >> 2 & 1) - (counted >> 2 & 1)),
                                        ('message_failed', (reached >> 3 & 1) - (counted >> 3 & 1))) as d(metric, delta)
             where delta <> 0
             group by workspace, scenario_id, scenario_version, action_key, metric
             order by workspace, scenario_id, scenario_version, action_key, metric
            on conflict (workspace, scenario_id, version, action_key, metric, writer)
            do update set value = a.value + excluded.value""";

    private Counters() {}

    /** Who counts; each has rows of its own. */
    public enum Writer {
        JOURNAL,
        OUTCOMES
    }

    /** An event of the journal that was not known before. */
    public record NewEvent(JournalRecord record, ExecutionEvent event) {}

    /** Counts events of the journal. */
    public static void addEvents(Connection connection, Collection<NewEvent> events) throws SQLException {
        Map<Metric, Long> counts = new TreeMap<>();
        events.forEach(each ->
                Metric.of(each.record(), each.event()).ifPresent(metric -> counts.merge(metric, 1L, Long::sum)));
        if (counts.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            Rows.of(insert, counts.entrySet())
                    .column(count -> count.getKey().workspace())
                    .column(count -> count.getKey().scenario())
                    .column(count -> count.getKey().version())
                    .column(count -> count.getKey().actionKey())
                    .column(count -> count.getKey().name())
                    .column(count -> Writer.JOURNAL.ordinal())
                    .column(Map.Entry::getValue);
            insert.executeUpdate();
        }
    }

    /** Counts how far messages came whose rows this transaction has written. */
    public static void addMessages(Connection connection, Collection<UUID> messages, Writer writer)
            throws SQLException {
        if (messages.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(ADD_MESSAGES)) {
            Rows.of(insert, messages).column(message -> message);
            insert.setInt(2, writer.ordinal());
            insert.executeUpdate();
        }
    }
}
