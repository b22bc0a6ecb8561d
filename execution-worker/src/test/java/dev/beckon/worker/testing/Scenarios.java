package dev.beckon.worker.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioVersion;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;

/** Scenarios that tests publish. */
public final class Scenarios {

    private static final String QUESTION = """
            {"title": "Storm", "entry_policy": "%s", "actions": [
              {"action_key": "ask", "action_type": "ask_question",
               "content": "Hello {{ contact.name }}, do you want a call back?",
               "options": {"answers": ["Yes", "No"], "timeout": "%s"}},
              {"action_key": "yes", "parent_key": "ask", "parent_branch": "option_0", "action_type": "message",
               "content": "We call you about {{ trigger.city }}"},
              {"action_key": "late", "parent_key": "ask", "parent_branch": "option_expired",
               "action_type": "message", "content": "Too late"}]}
            """;

    private static final String DELAY = """
            {"title": "Later", "entry_policy": "allow", "actions": [
              {"action_key": "wait", "action_type": "time_delay", "options": {"duration": "PT10M"}},
              {"action_key": "hello", "parent_key": "wait", "action_type": "message", "content": "Hello again"}]}
            """;

    private Scenarios() {}

    /** Asks with a timeout of an hour; "Yes" and the timeout lead to a second message. */
    public static ScenarioVersion question(WorkspaceId workspace, ScenarioId scenario, int version, String policy) {
        return new ScenarioVersion(workspace, scenario, version, json(QUESTION.formatted(policy, "PT1H")));
    }

    /** The same with a timeout of three seconds. */
    public static ScenarioVersion quickQuestion(WorkspaceId workspace, ScenarioId scenario, int version) {
        return new ScenarioVersion(workspace, scenario, version, json(QUESTION.formatted("allow", "PT3S")));
    }

    /** Waits ten minutes, then sends a message. */
    public static ScenarioVersion delay(WorkspaceId workspace, ScenarioId scenario, int version) {
        return new ScenarioVersion(workspace, scenario, version, json(DELAY));
    }

    /** Should never have been published: it does not compile. */
    public static ScenarioVersion broken(WorkspaceId workspace, ScenarioId scenario, int version) {
        return new ScenarioVersion(workspace, scenario, version, json("{\"title\": \"No actions\"}"));
    }

    private static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
