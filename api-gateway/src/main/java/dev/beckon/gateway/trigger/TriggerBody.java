package dev.beckon.gateway.trigger;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.trigger.ContactRef;
import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.support.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The body of a trigger call, checked.
 *
 * @param priority null when the caller did not say
 */
record TriggerBody(List<ContactRef> contacts, Map<String, Object> data, String executionKey, Lane priority) {

    private static final Set<String> FIELDS = Set.of("contacts", "data", "execution_key", "priority");
    private static final Set<String> LATER = Set.of("audience", "dry_run");
    private static final int MAX_EXECUTION_KEY = 200;
    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    /**
     * Reads a body.
     *
     * @throws ProblemException 400 when it is not a JSON object; 422 {@code invalid_trigger} with all its faults, or
     *     {@code not_supported_yet} when the only fault is a field that this version does not know what to do with
     */
    static TriggerBody read(byte[] body) {
        ObjectNode sent = StrictReader.object(body);
        Faults faults = new Faults();
        List<String> later = LATER.stream().filter(sent::has).sorted().toList();
        later.forEach(field -> faults.add(
                "/" + field, "not_supported_yet", field + " is not supported in this version; leave it out"));
        ObjectNode known = sent.without(later);
        faults.unknownFields("", known, FIELDS);
        List<ContactRef> contacts = later.contains("audience") && !known.has("contacts")
                ? List.of()
                : ContactRefs.read(known.get("contacts"), faults);
        TriggerBody read = new TriggerBody(
                contacts,
                data(known.get("data"), faults),
                faults.text("/execution_key", known.get("execution_key"), MAX_EXECUTION_KEY),
                priority(known.get("priority"), faults));
        refuse(faults);
        return read;
    }

    TriggerRequest request(ScenarioId scenario) {
        return new TriggerRequest(scenario, contacts, data, executionKey, priority);
    }

    private static Map<String, Object> data(JsonNode node, Faults faults) {
        if (node == null) {
            return Map.of();
        }
        if (!node.isObject()) {
            faults.wrongType("/data", "an object");
            return Map.of();
        }
        return Json.MAPPER.convertValue(node, DATA);
    }

    private static Lane priority(JsonNode node, Faults faults) {
        if (node == null) {
            return null;
        }
        return switch (node.asText()) {
            case "realtime" -> Lane.REALTIME;
            case "bulk" -> Lane.BULK;
            default -> {
                faults.add("/priority", "invalid_value", "must be realtime or bulk");
                yield null;
            }
        };
    }

    private static void refuse(Faults faults) {
        if (faults.isEmpty()) {
            return;
        }
        boolean onlyLater = faults.all().stream().allMatch(fault -> fault.code().equals("not_supported_yet"));
        if (onlyLater) {
            throw ProblemException.unprocessable(
                    "not_supported_yet",
                    "A field of the body is not supported in this version; see errors",
                    faults.all());
        }
        throw ProblemException.unprocessable(
                "invalid_trigger", "The trigger call has faults; each is in errors with its place", faults.all());
    }
}
