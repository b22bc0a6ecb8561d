package dev.beckon.definitions.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.support.problem.ProblemException;
import java.util.List;

/**
 * A scenario as it was sent. Its {@code title} and {@code active} change without a new version; the other fields are
 * what a version consists of.
 */
record ScenarioDocument(ObjectNode sent) {

    static final String TITLE = "title";
    static final String ACTIVE = "active";
    private static final List<String> HEAD_FIELDS = List.of(TITLE, ACTIVE);

    /**
     * Takes a body.
     *
     * @throws ProblemException 400 {@code missing_body} or {@code wrong_type}
     */
    static ScenarioDocument of(JsonNode body) {
        if (body == null || body.isMissingNode() || body.isNull()) {
            throw ProblemException.badRequest("missing_body", "Send the scenario as a JSON object", List.of());
        }
        if (!(body instanceof ObjectNode object)) {
            throw ProblemException.badRequest("wrong_type", "Expected an object as the body", List.of());
        }
        return new ScenarioDocument(object);
    }

    String titleOr(String otherwise) {
        return sent.path(TITLE).asText(otherwise);
    }

    boolean activeOr(boolean otherwise) {
        return sent.path(ACTIVE).asBoolean(otherwise);
    }

    /** The fields of a version, in the order in which they were sent. */
    ObjectNode definition() {
        return sent.deepCopy().without(HEAD_FIELDS);
    }

    boolean hasDefinition() {
        return sent.propertyStream().anyMatch(field -> !HEAD_FIELDS.contains(field.getKey()));
    }

    /** A definition with its head, as one document. */
    static ObjectNode whole(String title, Boolean active, ObjectNode definition) {
        ObjectNode whole = definition.objectNode();
        if (title != null) {
            whole.put(TITLE, title);
        }
        if (active != null) {
            whole.put(ACTIVE, active);
        }
        whole.setAll(definition.deepCopy());
        return whole;
    }
}
