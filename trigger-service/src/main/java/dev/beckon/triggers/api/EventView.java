package dev.beckon.triggers.api;

import dev.beckon.triggers.event.ContactEvent;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** An event of a contact as the API shows it. */
public record EventView(UUID eventId, String event, Map<String, Object> properties, Instant occurredAt) {

    static EventView of(ContactEvent event) {
        return new EventView(event.eventId(), event.name(), event.properties(), event.occurredAt());
    }
}
