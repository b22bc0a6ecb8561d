package dev.beckon.gateway.trigger;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.trigger.ContactRef;
import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.engine.validation.AudienceParser;
import dev.beckon.engine.validation.ParsedAudience;
import dev.beckon.support.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The body of a trigger call, checked.
 *
 * @param contacts empty when there is an audience
 * @param audience in canonical form; null when there are contacts
 * @param priority null when the caller did not say
 */
record TriggerBody(
        List<ContactRef> contacts,
        JsonNode audience,
        Map<String, Object> data,
        String executionKey,
        Lane priority,
        boolean dryRun) {

    private static final String CONTACTS = "contacts";
    private static final String AUDIENCE = "audience";
    private static final Set<String> FIELDS =
            Set.of(CONTACTS, AUDIENCE, "data", "execution_key", "priority", Intake.DRY_RUN);
    private static final int MAX_EXECUTION_KEY = 200;
    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    /**
     * Reads a body.
     *
     * @throws ProblemException 400 when it is not a JSON object; 422 {@code invalid_trigger} with all its faults
     */
    static TriggerBody read(byte[] body) {
        ObjectNode sent = StrictReader.object(body);
        Faults faults = new Faults();
        faults.unknownFields("", sent, FIELDS);
        boolean hasAudience = sent.has(AUDIENCE);
        if (hasAudience && sent.has(CONTACTS)) {
            faults.add("/" + AUDIENCE, "given_twice", "Name contacts or describe an audience, not both");
        }
        TriggerBody read = new TriggerBody(
                hasAudience && !sent.has(CONTACTS) ? List.of() : ContactRefs.read(sent.get(CONTACTS), faults),
                hasAudience ? audience(sent.get(AUDIENCE), faults) : null,
                data(sent.get("data"), faults),
                faults.text("/execution_key", sent.get("execution_key"), MAX_EXECUTION_KEY),
                priority(sent.get("priority"), faults),
                dryRun(sent.get(Intake.DRY_RUN), faults));
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(
                    "invalid_trigger", "The trigger call has faults; each is in errors with its place", faults.all());
        }
        return read;
    }

    /** The same, when the query says so: either place makes it a dry run. */
    TriggerBody ofDryRun() {
        return new TriggerBody(contacts, audience, data, executionKey, priority, true);
    }

    TriggerRequest request(ScenarioId scenario) {
        return new TriggerRequest(scenario, contacts, data, executionKey, priority, null, audience, dryRun);
    }

    private static JsonNode audience(JsonNode node, Faults faults) {
        return switch (AudienceParser.parse(node, "/" + AUDIENCE)) {
            case ParsedAudience.Parsed parsed -> parsed.canonical();
            case ParsedAudience.Refused(var problems) -> {
                problems.forEach(problem -> faults.add(problem.pointer(), problem.code(), problem.message()));
                yield null;
            }
        };
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

    private static boolean dryRun(JsonNode node, Faults faults) {
        if (node == null) {
            return false;
        }
        if (!node.isBoolean()) {
            faults.wrongType("/dry_run", "true or false");
        }
        return node.asBoolean();
    }
}
