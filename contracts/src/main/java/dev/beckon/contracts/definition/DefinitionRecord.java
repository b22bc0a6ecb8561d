package dev.beckon.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;

/** What definition-service publishes of a scenario. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DefinitionRecord.ScenarioHead.class, name = "scenario_head"),
    @JsonSubTypes.Type(value = DefinitionRecord.ScenarioVersion.class, name = "scenario_version")
})
public sealed interface DefinitionRecord {

    WorkspaceId workspace();

    ScenarioId scenarioId();

    /** The record's key on the compacted topic. */
    String key();

    /**
     * The part of a scenario that changes: removed (a record without value) when the scenario is deleted.
     *
     * @param currentVersion the version that new executions start on
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ScenarioHead(WorkspaceId workspace, ScenarioId scenarioId, String title, boolean active, int currentVersion)
            implements DefinitionRecord {

        @Override
        public String key() {
            return keyOf(scenarioId);
        }

        public static String keyOf(ScenarioId scenario) {
            return "scenario/" + scenario;
        }
    }

    /**
     * One immutable version; stays as long as executions may be pinned to it.
     *
     * @param definition the scenario as scenario-engine reads it
     */
    record ScenarioVersion(WorkspaceId workspace, ScenarioId scenarioId, int version, JsonNode definition)
            implements DefinitionRecord {

        @Override
        public String key() {
            return keyOf(scenarioId, version);
        }

        public static String keyOf(ScenarioId scenario, int version) {
            return "scenario/" + scenario + "/" + version;
        }
    }
}
