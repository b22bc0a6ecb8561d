package dev.beckon.triggers.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioHead;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioVersion;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.trigger.ContactRef;
import dev.beckon.contracts.trigger.TriggerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Scenarios that warn of a storm, and calls that only try them. */
@ApplicationScoped
public class DryRuns {

    private static final String STORM = """
            {"title": "Storm", "active": %s, "entry_policy": "%s", "triggers": [%s], "actions": [
              {"action_key": "hello", "action_type": "message",
               "content": "{{ contact.external_id }}: wind {{ trigger.wind }}, {{ trigger.gone }}"},
              {"action_key": "wait", "parent_key": "hello", "action_type": "time_delay", "options": {"duration": "P1D"}},
              {"action_key": "bye", "parent_key": "wait", "action_type": "message", "content": "It is over"}]}""";

    private final Town town;
    private final CommandEar ear;

    DryRuns(Town town, CommandEar ear) {
        this.town = town;
        this.ear = ear;
    }

    /** Says hello with the wind and with something that no call holds, and goodbye a day later. */
    public ScenarioId storm(WorkspaceId home, String trigger, boolean active, String entryPolicy) {
        return scenario(home, active, STORM.formatted(active, entryPolicy, trigger));
    }

    public ScenarioId scenario(WorkspaceId home, boolean active, String definition) {
        ScenarioId scenario = town.newScenarioId();
        town.publish(new ScenarioVersion(home, scenario, 1, Town.tree(definition)));
        town.publish(new ScenarioHead(home, scenario, "Storm", active, 1));
        return scenario;
    }

    public static TriggerRequest of(ScenarioId scenario, String... externalIds) {
        List<ContactRef> contacts =
                List.of(externalIds).stream().map(Town::named).toList();
        return request(scenario, contacts, null);
    }

    public static TriggerRequest ofAudience(ScenarioId scenario, String audience) {
        return request(scenario, List.of(), Town.tree(audience));
    }

    private static TriggerRequest request(ScenarioId scenario, List<ContactRef> contacts, JsonNode audience) {
        return new TriggerRequest(scenario, contacts, Map.of("wind", 120), null, null, null, audience, true);
    }

    /** Makes the same call in earnest: its starts would be behind those of the dry run, in the same partitions. */
    public void assertNothingStarted(WorkspaceId home, TriggerCallId call, TriggerRequest dry, int inEarnest) {
        town.trigger(
                home,
                Town.newCall(),
                new TriggerRequest(
                        dry.scenarioId(),
                        dry.contacts(),
                        dry.data(),
                        dry.executionKey(),
                        dry.lane(),
                        dry.apiTriggerId(),
                        dry.audience(),
                        false));
        await().untilAsserted(() -> assertThat(ear.starts(home))
                .hasSize(inEarnest)
                .noneMatch(start -> start.triggerCallId().equals(call)));
    }
}
