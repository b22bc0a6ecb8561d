package dev.beckon.worker.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioHead;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioVersion;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    private static final String SUB_SCENARIO = """
            {"title": "Parent", "entry_policy": "allow", "actions": [
              {"action_key": "sub", "action_type": "trigger_scenario",
               "options": {"scenario_id": %s, "data": {"city": "{{ trigger.city }}"}, "wait": %s%s}},
              {"action_key": "done", "parent_key": "sub"%s, "action_type": "message",
               "content": "The other is done"}%s]}
            """;

    private static final String BRANCHES = """
            ,
              {"action_key": "not_done", "parent_key": "sub", "parent_branch": "option_failed",
               "action_type": "message", "content": "The other has failed"},
              {"action_key": "late", "parent_key": "sub", "parent_branch": "option_expired",
               "action_type": "message", "content": "The other takes too long"}
            """;

    private static final String OPTION_COMPLETED = ", \"parent_branch\": \"option_completed\"";

    private Scenarios() {}

    /** Starts the other scenario, waits up to a day for its end, and says how that was. */
    public static ScenarioVersion waitingParent(ScenarioId scenario, ScenarioId other) {
        String document = SUB_SCENARIO.formatted(other, true, ", \"timeout\": \"P1D\"", OPTION_COMPLETED, BRANCHES);
        return new ScenarioVersion(Person.WORKSPACE, scenario, 1, json(document));
    }

    /** Starts the other scenario and goes on at once. */
    public static ScenarioVersion parent(ScenarioId scenario, ScenarioId other) {
        return new ScenarioVersion(
                Person.WORKSPACE, scenario, 1, json(SUB_SCENARIO.formatted(other, false, "", "", "")));
    }

    /** Starts itself so many times, one after the other, and waits for none of them. */
    public static ScenarioVersion flood(ScenarioId scenario, int width) {
        String actions = IntStream.range(0, width)
                .mapToObj(i -> "{\"action_key\": \"s%d\", %s\"action_type\": \"trigger_scenario\", "
                                .formatted(i, i == 0 ? "" : "\"parent_key\": \"s%d\", ".formatted(i - 1))
                        + "\"options\": {\"scenario_id\": %s, \"wait\": false}}".formatted(scenario))
                .collect(Collectors.joining(", "));
        String document = "{\"title\": \"Flood\", \"entry_policy\": \"allow\", \"actions\": [" + actions + "]}";
        return new ScenarioVersion(Person.WORKSPACE, scenario, 1, json(document));
    }

    /** An active scenario whose new executions start on version 1. */
    public static ScenarioHead head(ScenarioId scenario) {
        return new ScenarioHead(Person.WORKSPACE, scenario, "Scenario", true, 1);
    }

    /** A single action of the given kind, and a message "after" on each of the branches. */
    public static ScenarioVersion action(
            ScenarioId scenario, int version, String type, String options, String... branches) {
        String after = Arrays.stream(branches)
                .map(branch -> ", {\"action_key\": \"%s\", \"parent_key\": \"it\", \"parent_branch\": \"%s\","
                                .formatted(branch, branch)
                        + " \"action_type\": \"message\", \"content\": \"%s\"}".formatted(branch))
                .collect(Collectors.joining());
        String document = "{\"title\": \"One\", \"entry_policy\": \"allow\", \"actions\": ["
                + "{\"action_key\": \"it\", \"action_type\": \"%s\", \"options\": %s}%s]}"
                        .formatted(type, options, after);
        return new ScenarioVersion(Person.WORKSPACE, scenario, version, json(document));
    }

    /** Asks with a timeout of an hour; "Yes" and the timeout lead to a second message. */
    public static ScenarioVersion question(WorkspaceId workspace, ScenarioId scenario, int version, String policy) {
        return new ScenarioVersion(workspace, scenario, version, json(QUESTION.formatted(policy, "PT1H")));
    }

    /** The same with a timeout of fifteen seconds. */
    public static ScenarioVersion quickQuestion(WorkspaceId workspace, ScenarioId scenario, int version) {
        return new ScenarioVersion(workspace, scenario, version, json(QUESTION.formatted("allow", "PT15S")));
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
