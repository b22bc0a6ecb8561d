package dev.beckon.engine.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.engine.definition.Action;
import java.util.List;

/** The examples of the kinds of action, each in a scenario of its own. */
public final class ActionExamples {

    private ActionExamples() {}

    /** A scenario that the action stands in; where it has a parent, that is a message. */
    public static ObjectNode scenarioOf(JsonNode example) {
        ObjectNode document = Json.MAPPER.createObjectNode().put("title", "An example");
        ArrayNode actions = document.putArray("actions");
        if (example.has("parent_key")) {
            actions.addObject()
                    .put("action_key", example.get("parent_key").textValue())
                    .put("action_type", "message")
                    .put("content", "Hello");
        }
        actions.add(example);
        return document;
    }

    /** The branches of the action as it stands there. */
    public static List<String> branches(JsonNode example) {
        List<Action> actions = ScenarioValidator.accepted(scenarioOf(example)).actions();
        return actions.getLast().branches();
    }
}
