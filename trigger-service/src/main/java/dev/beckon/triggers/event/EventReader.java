package dev.beckon.triggers.event;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.codec.JsonPointers;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.trigger.ContactRef;
import dev.beckon.support.problem.Problem;
import dev.beckon.triggers.contact.JsonDepth;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads an event as a caller sends it. Finds every fault. */
public final class EventReader {

    private static final TypeReference<LinkedHashMap<String, Object>> PROPERTIES = new TypeReference<>() {};
    private static final Set<String> FIELDS = Set.of("event", "contact", "properties", "occurred_at", "event_id");
    private static final Set<String> NAMES = Set.of("id", "username", "email", "phone", "external_id");

    private final JsonNode body;
    private final Instant now;
    private final List<Problem.Fault> faults = new ArrayList<>();

    private EventReader(JsonNode body, Instant now) {
        this.body = body;
        this.now = now;
    }

    /**
     * An event that may have faults.
     *
     * @param contact null when the caller's path names the contact
     * @param eventId the caller's own; null when none was given
     */
    public record Reading(
            ContactRef contact,
            String name,
            Map<String, Object> properties,
            Instant occurredAt,
            String eventId,
            List<Problem.Fault> faults) {}

    /** @param namesContact whether the body must name the contact; else it must not */
    public static Reading read(JsonNode body, boolean namesContact, Instant now) {
        EventReader reader = new EventReader(body, now);
        if (body == null || !body.isObject()) {
            reader.fault("", "wrong_type", "Expected an object");
            return new Reading(null, null, Map.of(), now, null, reader.faults);
        }
        reader.checkNames(namesContact);
        return new Reading(
                namesContact ? reader.contact(body.path("contact")) : null,
                reader.text("event", EventLimits.NAME_LENGTH, true),
                reader.properties(body.path("properties")),
                reader.occurredAt(body.path("occurred_at")),
                reader.text("event_id", EventLimits.ID_LENGTH, false),
                reader.faults);
    }

    private void checkNames(boolean namesContact) {
        body.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name) || name.equals("contact") && !namesContact) {
                fault(JsonPointers.step(name), "unknown_field", "Not a field of an event");
            }
        });
    }

    private ContactRef contact(JsonNode node) {
        if (!node.isObject() || node.size() != 1) {
            fault(
                    "/contact",
                    "invalid_contact_reference",
                    "Expected exactly one of id, username, email, phone, external_id");
            return null;
        }
        String name = node.fieldNames().next();
        JsonNode value = node.path(name);
        if (name.equals("id") && value.asText().matches("[1-9][0-9]{0,17}")) {
            return new ContactRef(new ContactId(value.asLong()), null, null, null, null);
        }
        if (!NAMES.contains(name)
                || name.equals("id")
                || !value.isTextual()
                || value.textValue().isBlank()) {
            fault("/contact/" + name, "invalid_contact_reference", "Not a name of a contact");
            return null;
        }
        String text = value.textValue();
        return switch (name) {
            case "username" -> new ContactRef(null, text, null, null, null);
            case "email" -> new ContactRef(null, null, text, null, null);
            case "phone" -> new ContactRef(null, null, null, text, null);
            default -> new ContactRef(null, null, null, null, text);
        };
    }

    private String text(String field, int longest, boolean required) {
        JsonNode node = body.path(field);
        if (node.isMissingNode() || node.isNull()) {
            if (required) {
                fault("/" + field, "missing_value", "Expected a text");
            }
            return null;
        }
        String text = node.isTextual() ? node.textValue().strip() : "";
        if (text.isEmpty() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            fault("/" + field, "invalid_value", "Expected a text of 1 to " + longest + " characters");
            return null;
        }
        return text;
    }

    private Map<String, Object> properties(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return Map.of();
        }
        if (!node.isObject()) {
            fault("/properties", "wrong_type", "Expected an object");
            return Map.of();
        }
        if (node.toString().getBytes(StandardCharsets.UTF_8).length > EventLimits.PROPERTIES_BYTES) {
            fault("/properties", "too_long", "At most " + EventLimits.PROPERTIES_BYTES + " bytes as JSON");
            return Map.of();
        }
        if (JsonDepth.of(node) > EventLimits.DEPTH) {
            fault("/properties", "too_deep", "At most " + EventLimits.DEPTH + " levels");
            return Map.of();
        }
        return Json.MAPPER.convertValue(node, PROPERTIES);
    }

    private Instant occurredAt(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return now;
        }
        try {
            Instant instant = OffsetDateTime.parse(node.asText()).toInstant();
            if (instant.isBefore(now.plus(EventLimits.AHEAD)) && instant.isAfter(Instant.EPOCH)) {
                return instant;
            }
            fault("/occurred_at", "invalid_value", "Expected a time that is not ahead of now");
        } catch (DateTimeException e) {
            fault("/occurred_at", "invalid_value", "Expected a time with its offset, such as 2026-01-10T08:00:00Z");
        }
        return now;
    }

    private void fault(String pointer, String code, String message) {
        faults.add(new Problem.Fault(pointer, code, message));
    }
}
