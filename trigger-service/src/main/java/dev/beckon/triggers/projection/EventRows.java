package dev.beckon.triggers.projection;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.ExecutionEvent.HttpRequested;
import dev.beckon.contracts.journal.JournalRecord;
import dev.beckon.triggers.database.JsonColumn;
import dev.beckon.triggers.database.Rows;
import dev.beckon.triggers.stats.Counters;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Keeps every event once. */
final class EventRows {

    private static final String INSERT = """
            insert into execution_events (execution_id, sequence, ordinal, workspace, occurred_at, type, body)
            select * from unnest(?::uuid[], ?::int[], ?::bigint[], ?::text[], ?::timestamptz[], ?::text[], ?::jsonb[])
            on conflict do nothing
            returning execution_id, sequence, ordinal""";

    /** No sprint has as many events; the engine's limits are far lower. */
    private static final long MOST_EVENTS = 100_000;

    private EventRows() {}

    private record EventRow(JournalRecord record, long ordinal, ExecutionEvent event, JsonNode body) {

        Key key() {
            return new Key(record.executionId().value(), record.sequence(), ordinal);
        }
    }

    private record Key(UUID execution, int sequence, long ordinal) {}

    /** Stores the events and answers those that were not known before. */
    static List<Counters.NewEvent> insert(Connection connection, List<JournalEntry> entries) throws SQLException {
        List<EventRow> rows = new ArrayList<>();
        entries.forEach(entry -> addTo(rows, entry));
        if (rows.isEmpty()) {
            return List.of();
        }
        Set<Key> stored = new HashSet<>();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Rows.of(insert, rows)
                    .column(row -> row.record().executionId())
                    .column(row -> row.record().sequence())
                    .column(EventRow::ordinal)
                    .column(row -> row.record().workspace())
                    .column(row -> row.record().occurredAt())
                    .column(row -> row.body().path("type").asText())
                    .column(row -> JsonColumn.write(row.body()));
            try (ResultSet keys = insert.executeQuery()) {
                while (keys.next()) {
                    stored.add(new Key(keys.getObject(1, UUID.class), keys.getInt(2), keys.getLong(3)));
                }
            }
        }
        return rows.stream()
                .filter(row -> stored.remove(row.key()))
                .map(row -> new Counters.NewEvent(row.record(), row.event()))
                .toList();
    }

    /** All records of an execution are in one partition, so its refusals differ by their offset. */
    private static void addTo(List<EventRow> rows, JournalEntry entry) {
        JournalRecord record = entry.record();
        long first = record.sequence() > 0 ? 0 : entry.offset() * MOST_EVENTS;
        for (int i = 0; i < record.events().size(); i++) {
            ExecutionEvent event = record.events().get(i);
            rows.add(new EventRow(record, first + i, event, Json.MAPPER.valueToTree(shown(event))));
        }
    }

    /** Workers of earlier versions wrote calls with their keys. */
    private static ExecutionEvent shown(ExecutionEvent event) {
        return event instanceof HttpRequested request ? request.withoutSecrets() : event;
    }
}
