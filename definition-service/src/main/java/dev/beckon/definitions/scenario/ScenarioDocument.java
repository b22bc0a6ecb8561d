package dev.beckon.definitions.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.support.problem.ProblemException;
import java.util.List;

/**
 * A scenario as it was sent. Its {@code title} and {@code active} are this service's; the other fields are the definition,
 * which scenario-engine understands.
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

    boolean hasTitle() {
        return sent.has(TITLE);
    }

    String title() {
        return sent.path(TITLE).asText();
    }

    boolean activeOr(boolean otherwise) {
        return sent.path(ACTIVE).asBoolean(otherwise);
    }

    /** All that is not title or active, in the order in which it was sent. */
    ObjectNode definition() {
        return sent.deepCopy().without(HEAD_FIELDS);
    }

    /** Whether anything of the definition was sent. */
    boolean hasDefinition() {
        return sent.propertyStream().anyMatch(field -> !HEAD_FIELDS.contains(field.getKey()));
    }

    /** The definition that results when the fields sent replace those of the present one, each as a whole. */
    ObjectNode definitionOver(ObjectNode present) {
        return present.setAll(definition());
    }
}
