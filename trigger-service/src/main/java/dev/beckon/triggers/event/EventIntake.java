package dev.beckon.triggers.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.trigger.ContactRef;
import dev.beckon.support.outbox.OutboxRelay;
import dev.beckon.support.problem.Problem;
import dev.beckon.triggers.cause.Cause;
import dev.beckon.triggers.contact.Contact;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.resolution.ContactResolver;
import dev.beckon.triggers.resolution.Resolution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Takes the events that callers tell: one verdict each, all in one transaction. */
@ApplicationScoped
public class EventIntake {

    private final Database database;
    private final ContactResolver resolver;
    private final ContactEvents events;
    private final OutboxRelay relay;
    private final Clock clock;

    EventIntake(Database database, ContactResolver resolver, ContactEvents events, OutboxRelay relay, Clock clock) {
        this.database = database;
        this.resolver = resolver;
        this.events = events;
        this.relay = relay;
        this.clock = clock;
    }

    /**
     * Stores what is good of the events and says so of each.
     *
     * @param contact whose events these are; null when each names its own
     * @param cause what led to them
     * @return verdicts in the order of the bodies
     */
    public List<EventVerdict> take(WorkspaceId workspace, ContactRef contact, List<JsonNode> bodies, Cause cause) {
        Instant now = clock.instant();
        List<EventReader.Reading> readings = bodies.stream()
                .map(body -> EventReader.read(body, contact == null, now))
                .toList();
        List<EventVerdict> verdicts =
                database.inRepeatedTransaction(connection -> store(connection, workspace, contact, readings, cause));
        relay.wakeUp();
        return verdicts;
    }

    private List<EventVerdict> store(
            Connection connection,
            WorkspaceId workspace,
            ContactRef contact,
            List<EventReader.Reading> readings,
            Cause cause)
            throws SQLException {
        List<Resolution> whose = resolver.resolve(
                connection,
                readings.stream()
                        .map(reading ->
                                new ContactResolver.Asked(workspace, contact == null ? reading.contact() : contact))
                        .toList());
        List<ContactEvent> good = new ArrayList<>(readings.size());
        for (int i = 0; i < readings.size(); i++) {
            good.add(
                    readings.get(i).faults().isEmpty() && whose.get(i) instanceof Resolution.Found(Contact found)
                            ? event(found, readings.get(i))
                            : null);
        }
        Set<UUID> fresh = new HashSet<>(events.record(
                connection, good.stream().filter(event -> event != null).toList(), cause));
        List<EventVerdict> verdicts = new ArrayList<>(readings.size());
        for (int i = 0; i < readings.size(); i++) {
            verdicts.add(
                    good.get(i) == null
                            ? refusal(i, readings.get(i), whose.get(i))
                            : EventVerdict.stored(
                                    i, good.get(i), fresh.remove(good.get(i).eventId())));
        }
        return verdicts;
    }

    private static ContactEvent event(Contact contact, EventReader.Reading reading) {
        UUID id = reading.eventId() == null
                ? UUID.randomUUID()
                : ContactEvent.idOf(contact.workspace(), reading.eventId());
        return new ContactEvent(id, contact.key(), reading.name(), reading.properties(), reading.occurredAt());
    }

    private static EventVerdict refusal(int position, EventReader.Reading reading, Resolution contact) {
        if (reading.faults().isEmpty()) {
            String code =
                    contact instanceof Resolution.NotFound(Resolution.Cause cause) ? cause.code() : "invalid_event";
            return EventVerdict.refused(position, code, "There is no such contact", List.of());
        }
        Problem.Fault first = reading.faults().getFirst();
        return EventVerdict.refused(
                position, "invalid_event", first.message() + " at " + first.pointer(), reading.faults());
    }
}
