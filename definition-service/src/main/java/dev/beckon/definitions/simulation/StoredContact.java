package dev.beckon.definitions.simulation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.journal.FactQuery;
import dev.beckon.definitions.remote.TriggerService;
import dev.beckon.engine.simulation.FactSource;
import dev.beckon.support.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A contact of the workspace and what trigger-service knows of it. Each question is one round trip.
 *
 * @param reference one of its names, as a call names contacts
 * @param profile its fields at the time it was looked up, in their wire form
 */
record StoredContact(TriggerService triggers, WorkspaceId workspace, ObjectNode reference, ObjectNode profile)
        implements FactSource {

    private static final String PATH = "/internal/contacts/known";
    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    /**
     * Looks it up; empty when there is none.
     *
     * @throws ProblemException 503 {@code service_unavailable}
     */
    static Optional<StoredContact> find(TriggerService triggers, WorkspaceId workspace, ObjectNode reference) {
        ObjectNode question = JsonNodeFactory.instance.objectNode().set("contact", reference);
        return triggers.send(workspace, "POST", PATH, question)
                .map(known -> known.path("contact"))
                .filter(JsonNode::isObject)
                .map(contact -> new StoredContact(triggers, workspace, reference, (ObjectNode) contact));
    }

    /**
     * What is asked of it, by the keys of the queries; what could not be found out is absent, and so is everything when
     * the contact is gone.
     *
     * @param now from which they count back
     * @throws ProblemException 503 {@code service_unavailable}
     */
    @Override
    public Map<String, Object> facts(List<FactQuery> queries, Instant now) {
        if (queries.isEmpty()) {
            return Map.of();
        }
        ObjectNode question = JsonNodeFactory.instance.objectNode().put("now", now.toString());
        question.set("contact", reference);
        question.set(
                "queries",
                Json.MAPPER.valueToTree(queries.stream()
                        .map(query -> (JsonNode) Json.MAPPER.valueToTree(query))
                        .toList()));
        return triggers.send(workspace, "POST", PATH, question)
                .map(known -> known.path("facts"))
                .filter(JsonNode::isObject)
                .map(facts -> Json.MAPPER.convertValue(facts, FACTS))
                .orElse(Map.of());
    }
}
