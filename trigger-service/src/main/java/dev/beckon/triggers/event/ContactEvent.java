package dev.beckon.triggers.event;

import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something that happened to a contact.
 *
 * @param eventId two events of the same id are one
 * @param properties strings, numbers, booleans, lists and maps of these
 */
public record ContactEvent(
        UUID eventId, ContactKey contact, String name, Map<String, Object> properties, Instant occurredAt) {

    public ContactEvent {
        properties = properties == null ? Map.of() : properties;
    }

    /** The id of the event that a caller calls {@code name}; another workspace's may be called the same. */
    public static UUID idOf(WorkspaceId workspace, String name) {
        return DerivedId.of("contact_event", workspace, name);
    }
}
