package dev.beckon.triggers.event;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.triggers.database.JsonColumn;
import dev.beckon.triggers.database.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The statements on contact events. */
final class EventRows {

    private static final TypeReference<LinkedHashMap<String, Object>> PROPERTIES = new TypeReference<>() {};

    private static final String STORE = """
            insert into contact_events (event_id, workspace, contact_id, name, properties, occurred_at)
            select * from unnest(?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::jsonb[], ?::timestamptz[])
            on conflict (event_id) do nothing
            returning event_id""";

    private static final String NEWEST = """
            select event_id, contact_id, name, properties, occurred_at from contact_events
             where workspace = ? and contact_id = ? and (?::text is null or name = ?)
               and (occurred_at, event_id) < (?, ?)
             order by occurred_at desc, event_id desc limit ?""";

    private static final String SURVEY_RESULTS = """
            select event_id, contact_id, name, properties, occurred_at from contact_events
             where name = 'survey_completed' and workspace = ? and properties ->> 'survey_id' = ?
               and (occurred_at, event_id) < (?, ?)
             order by occurred_at desc, event_id desc limit ?""";

    private final Connection connection;

    EventRows(Connection connection) {
        this.connection = connection;
    }

    /**
     * Stores what is new.
     *
     * @param events each id at most once
     * @return the ids of those that were not there before
     */
    Set<UUID> store(Collection<ContactEvent> events) throws SQLException {
        Set<UUID> stored = new HashSet<>();
        try (PreparedStatement insert = connection.prepareStatement(STORE)) {
            Rows.of(insert, events)
                    .column(ContactEvent::eventId)
                    .column(event -> event.contact().workspace())
                    .column(event -> event.contact().contact())
                    .column(ContactEvent::name)
                    .column(event -> JsonColumn.write(event.properties()))
                    .column(ContactEvent::occurredAt);
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    stored.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return stored;
    }

    /** At most {@code count} events of the contact before a position, the newest first; {@code name} null for all. */
    List<ContactEvent> newest(ContactKey contact, String name, EventPosition before, int count) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NEWEST)) {
            select.setString(1, contact.workspace().value());
            select.setLong(2, contact.contact().value());
            select.setString(3, name);
            select.setString(4, name);
            select.setObject(5, OffsetDateTime.ofInstant(before.occurredAt(), ZoneOffset.UTC));
            select.setObject(6, before.eventId());
            select.setInt(7, count);
            return read(select, contact.workspace());
        }
    }

    /** At most {@code count} answered surveys before a position, the newest first. */
    List<ContactEvent> surveyResults(WorkspaceId workspace, long survey, EventPosition before, int count)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SURVEY_RESULTS)) {
            select.setString(1, workspace.value());
            select.setString(2, Long.toString(survey));
            select.setObject(3, OffsetDateTime.ofInstant(before.occurredAt(), ZoneOffset.UTC));
            select.setObject(4, before.eventId());
            select.setInt(5, count);
            return read(select, workspace);
        }
    }

    private static List<ContactEvent> read(PreparedStatement select, WorkspaceId workspace) throws SQLException {
        List<ContactEvent> events = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                events.add(new ContactEvent(
                        rows.getObject("event_id", UUID.class),
                        new ContactKey(workspace, new ContactId(rows.getLong("contact_id"))),
                        rows.getString("name"),
                        JsonColumn.read(rows.getString("properties"), PROPERTIES),
                        rows.getObject("occurred_at", OffsetDateTime.class).toInstant()));
            }
        }
        return events;
    }
}
