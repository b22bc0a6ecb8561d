package dev.beckon.triggers.event;

import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.execution.ExecutionCommand.DeliverEvent;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.support.outbox.Outbox;
import dev.beckon.triggers.cause.Cause;
import dev.beckon.triggers.database.Database;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The events of contacts. A new one is stored together with the command that tells the worker of it, so that neither is
 * there without the other.
 */
@ApplicationScoped
public class ContactEvents {

    private final Database database;
    private final List<EventObserver> observers;
    private final Clock clock;

    ContactEvents(Database database, @All List<EventObserver> observers, Clock clock) {
        this.database = database;
        this.observers = observers;
        this.clock = clock;
    }

    /**
     * Stores events in the connection's transaction; the outbox relay is to be woken after the commit.
     *
     * @return the ids of those that are new
     */
    public Set<UUID> record(Connection connection, Collection<ContactEvent> events, Cause cause) throws SQLException {
        Map<UUID, ContactEvent> distinct = new LinkedHashMap<>();
        events.forEach(event -> distinct.putIfAbsent(event.eventId(), event));
        if (distinct.isEmpty()) {
            return Set.of();
        }
        Set<UUID> stored = new EventRows(connection).store(distinct.values());
        Instant news = clock.instant().minus(EventLimits.NEWS);
        List<ContactEvent> fresh = distinct.values().stream()
                .filter(event -> stored.contains(event.eventId()))
                .filter(event -> event.occurredAt().isAfter(news))
                .toList();
        Outbox.append(connection, fresh.stream().map(ContactEvents::delivery).toList());
        if (!fresh.isEmpty()) {
            for (EventObserver observer : observers) {
                observer.eventsHappened(connection, fresh, cause);
            }
        }
        return stored;
    }

    /** At most {@code count} events of the contact before a position, the newest first; {@code name} null for all. */
    public List<ContactEvent> newest(ContactKey contact, String name, EventPosition before, int count) {
        return database.inTransaction(connection -> new EventRows(connection).newest(contact, name, before, count));
    }

    /** At most {@code count} answered surveys of this id before a position, the newest first. */
    public List<ContactEvent> surveyResults(WorkspaceId workspace, long survey, EventPosition before, int count) {
        return database.inTransaction(
                connection -> new EventRows(connection).surveyResults(workspace, survey, before, count));
    }

    private static Outbox.Entry<ContactKey, ExecutionCommand> delivery(ContactEvent event) {
        return new Outbox.Entry<>(
                Topics.COMMANDS_REALTIME,
                event.contact(),
                new DeliverEvent(
                        event.contact().workspace(),
                        event.contact().contact(),
                        event.eventId(),
                        event.name(),
                        event.properties(),
                        event.occurredAt(),
                        null));
    }
}
