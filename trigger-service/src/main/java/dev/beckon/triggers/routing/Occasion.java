package dev.beckon.triggers.routing;

import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.message.InboundMessage;
import dev.beckon.engine.definition.TriggerType;
import dev.beckon.engine.trigger.TriggerOccasion;
import dev.beckon.triggers.cause.Cause;
import dev.beckon.triggers.contact.Contact;
import dev.beckon.triggers.contact.ContactDelta;
import dev.beckon.triggers.event.ContactEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Something that happened to a contact and may start scenarios.
 *
 * @param id of this happening, the same whenever it is looked at
 * @param data what texts find under {@code trigger}
 */
record Occasion(
        UUID id,
        TriggerType type,
        ContactKey contact,
        TriggerOccasion what,
        Map<String, Object> data,
        Instant at,
        Cause cause) {

    static Occasion of(ContactEvent event, Cause cause) {
        return new Occasion(
                DerivedId.of("event", event.eventId()),
                TriggerType.EVENT,
                event.contact(),
                new TriggerOccasion.EventHappened(event.name(), event.properties()),
                event.properties(),
                event.occurredAt(),
                cause);
    }

    static Occasion of(InboundMessage message, ContactKey contact) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("text", message.text());
        told.put("option_id", message.optionId());
        told.put("channel", message.channel().wireName());
        told.values().removeIf(Objects::isNull);
        return new Occasion(
                DerivedId.of("message", message.inboundId()),
                TriggerType.MESSAGE_RECEIVED,
                contact,
                new TriggerOccasion.MessageReceived(message.channel(), Objects.requireNonNullElse(message.text(), "")),
                Map.of("message", told),
                message.occurredAt(),
                Cause.OUTSIDE);
    }

    /** A contact may enter a segment more than once, each time at another instant. */
    static Occasion entered(long segment, ContactKey contact, Instant at, Cause cause) {
        return new Occasion(
                DerivedId.of("segment_entered", segment, contact, at),
                TriggerType.SEGMENT_ENTERED,
                contact,
                new TriggerOccasion.SegmentEntered(segment),
                Map.of("segment_id", segment),
                at,
                cause);
    }

    /** What a change of a contact comes to: it was made or changed, and joined folders. */
    static List<Occasion> of(ContactDelta delta, Cause cause) {
        Contact contact = delta.after();
        List<Occasion> occasions = new ArrayList<>();
        occasions.add(
                delta.isNew()
                        ? new Occasion(
                                DerivedId.of("contact_create", contact.key()),
                                TriggerType.CONTACT_CREATE,
                                contact.key(),
                                new TriggerOccasion.ContactCreated(contact.profile()),
                                Map.of(),
                                contact.updatedAt(),
                                cause)
                        : new Occasion(
                                DerivedId.of("contact_update", contact.key(), contact.revision()),
                                TriggerType.CONTACT_UPDATE,
                                contact.key(),
                                new TriggerOccasion.ContactUpdated(contact.profile(), delta.changedNames()),
                                Map.of("changed", List.copyOf(delta.changedNames())),
                                contact.updatedAt(),
                                cause));
        contact.folders().stream()
                .filter(folder -> delta.isNew() || !delta.before().folders().contains(folder))
                .forEach(folder -> occasions.add(joined(contact, folder, cause)));
        return occasions;
    }

    private static Occasion joined(Contact contact, long folder, Cause cause) {
        return new Occasion(
                DerivedId.of("folder_added", contact.key(), folder, contact.revision()),
                TriggerType.FOLDER_ADDED,
                contact.key(),
                new TriggerOccasion.FolderAdded(folder),
                Map.of("folder_id", folder),
                contact.updatedAt(),
                cause);
    }

    /** The id of the call by which this starts the scenario. */
    TriggerCallId callOf(ScenarioId scenario) {
        return new TriggerCallId(DerivedId.of("occasion", id, scenario));
    }
}
