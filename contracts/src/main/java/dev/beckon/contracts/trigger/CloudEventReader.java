package dev.beckon.contracts.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.codec.UndecodableException;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Reads a trigger from a Kafka record in either content mode (CloudEvents Kafka protocol binding 1.0.2, section 3):
 * binary, with {@code ce_} headers and the data as the value, or structured, with all of it in the value.
 */
public final class CloudEventReader {

    /** The CloudEvent {@code type} of a trigger. */
    public static final String TYPE = "dev.beckon.trigger.v1";

    /** Prefix of a context attribute's header in binary mode. */
    public static final String HEADER_PREFIX = "ce_";

    /** The attribute that names the call whose execution made this one. */
    public static final String CAUSED_BY = "causedby";

    private CloudEventReader() {}

    /**
     * Reads one record.
     *
     * @param headers the record's headers as text, names in lower case
     * @throws UndecodableException when it is not a trigger CloudEvent; the message names the attribute at fault
     */
    public static TriggerEvent read(Map<String, String> headers, byte[] value) {
        try {
            if (headers.containsKey(HEADER_PREFIX + "specversion")) {
                return event(name -> headers.get(HEADER_PREFIX + name), Json.MAPPER.readTree(value));
            }
            JsonNode envelope = Json.MAPPER.readTree(value);
            return event(name -> text(envelope, name), envelope.path("data"));
        } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
            throw new UndecodableException(TriggerEvent.class, e);
        }
    }

    private static TriggerEvent event(UnaryOperator<String> attribute, JsonNode data) throws IOException {
        String type = required(attribute, "type");
        if (!TYPE.equals(type)) {
            throw new IllegalArgumentException("CloudEvent type must be " + TYPE + ", but was " + type);
        }
        String id = required(attribute, "id");
        String source = required(attribute, "source");
        WorkspaceId workspace = new WorkspaceId(required(attribute, "workspace"));
        String time = attribute.apply("time");
        return new TriggerEvent(
                callId(workspace, source, id),
                workspace,
                source,
                time == null ? null : Instant.parse(time),
                attribute.apply("idempotencykey"),
                attribute.apply("traceparent"),
                Json.MAPPER.treeToValue(data, TriggerRequest.class),
                causedBy(attribute));
    }

    private static TriggerCallId causedBy(UnaryOperator<String> attribute) {
        String call = attribute.apply(CAUSED_BY);
        return call == null ? null : TriggerCallId.of(call);
    }

    private static TriggerCallId callId(WorkspaceId workspace, String source, String id) {
        try {
            return new TriggerCallId(UUID.fromString(id));
        } catch (IllegalArgumentException notUuid) {
            return DerivedId.triggerCall(workspace, source + '#' + id);
        }
    }

    private static String required(UnaryOperator<String> attribute, String name) {
        String value = attribute.apply(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("CloudEvent attribute '" + name + "' is missing");
        }
        return value;
    }

    private static String text(JsonNode envelope, String name) {
        JsonNode node = envelope.get(name);
        return node == null || node.isNull() ? null : node.asText();
    }
}
