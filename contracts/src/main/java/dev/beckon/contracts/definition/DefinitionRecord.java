package dev.beckon.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.id.ApiTriggerId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** What definition-service publishes: scenarios, campaigns and API triggers. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DefinitionRecord.ScenarioHead.class, name = "scenario_head"),
    @JsonSubTypes.Type(value = DefinitionRecord.ScenarioVersion.class, name = "scenario_version"),
    @JsonSubTypes.Type(value = DefinitionRecord.Campaign.class, name = "campaign"),
    @JsonSubTypes.Type(value = DefinitionRecord.ApiTrigger.class, name = "api_trigger")
})
public sealed interface DefinitionRecord {

    WorkspaceId workspace();

    /** The record's key on the compacted topic. */
    String key();

    /**
     * The part of a scenario that changes: removed (a record without value) when the scenario is deleted.
     *
     * @param currentVersion the version that new executions start on
     * @param kind campaigns have their own scenario, which a call cannot start
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ScenarioHead(
            WorkspaceId workspace,
            ScenarioId scenarioId,
            String title,
            boolean active,
            int currentVersion,
            ScenarioKind kind)
            implements DefinitionRecord {

        public ScenarioHead {
            kind = kind == null ? ScenarioKind.SCENARIO : kind;
        }

        public ScenarioHead(
                WorkspaceId workspace, ScenarioId scenarioId, String title, boolean active, int currentVersion) {
            this(workspace, scenarioId, title, active, currentVersion, ScenarioKind.SCENARIO);
        }

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
     * @param moves what becomes of those who wait on older versions, one for each action that is not simply finished on
     *     its own version; empty when all finish
     */
    record ScenarioVersion(
            WorkspaceId workspace, ScenarioId scenarioId, int version, JsonNode definition, List<WaitingMove> moves)
            implements DefinitionRecord {

        public ScenarioVersion {
            moves = moves == null ? List.of() : List.copyOf(moves);
        }

        public ScenarioVersion(WorkspaceId workspace, ScenarioId scenarioId, int version, JsonNode definition) {
            this(workspace, scenarioId, version, definition, List.of());
        }

        @Override
        public String key() {
            return keyOf(scenarioId, version);
        }

        public static String keyOf(ScenarioId scenario, int version) {
            return "scenario/" + scenario + "/" + version;
        }
    }

    /**
     * A campaign as it is wanted; trigger-service brings its run there. Its action tree is the scenario of the same id,
     * of kind {@link ScenarioKind#CAMPAIGN}.
     *
     * @param rules at least one inclusion
     * @param launchAt not before this instant, set when it is launched or scheduled; null while draft
     * @param localTime when given, each contact is due at this time of day where they are
     * @param localDay on which day that is everywhere; null for the day of {@code launchAt} in the workspace's zone
     * @param pastZones what becomes of contacts where that is before {@code launchAt}; null means {@link PastZones#NEXT_DAY}
     * @param spreadOver the contacts are started evenly over this time; null or zero for at once
     * @param perSecond most contacts started a second; null for no cap of its own
     * @param replyHandling null means {@link ReplyHandling#CONTINUE}
     */
    record Campaign(
            WorkspaceId workspace,
            ScenarioId campaignId,
            String title,
            CampaignStatus status,
            List<CampaignRule> rules,
            Instant launchAt,
            LocalTime localTime,
            LocalDate localDay,
            PastZones pastZones,
            Duration spreadOver,
            Integer perSecond,
            ReplyHandling replyHandling)
            implements DefinitionRecord {

        public Campaign {
            rules = rules == null ? List.of() : List.copyOf(rules);
        }

        public Campaign(
                WorkspaceId workspace,
                ScenarioId campaignId,
                String title,
                CampaignStatus status,
                List<CampaignRule> rules,
                Instant launchAt,
                LocalTime localTime,
                Duration spreadOver,
                Integer perSecond) {
            this(
                    workspace,
                    campaignId,
                    title,
                    status,
                    rules,
                    launchAt,
                    localTime,
                    null,
                    null,
                    spreadOver,
                    perSecond,
                    null);
        }

        @Override
        public String key() {
            return keyOf(campaignId);
        }

        public static String keyOf(ScenarioId campaign) {
            return "campaign/" + campaign;
        }
    }

    /**
     * An API trigger: one call starts every active scenario that listens to it.
     *
     * @param parameters those a call may give, in the author's order
     * @param keyIds the API keys that may call it; empty means every key with the permission
     */
    record ApiTrigger(
            WorkspaceId workspace,
            ApiTriggerId apiTriggerId,
            String name,
            boolean active,
            List<ApiTriggerParameter> parameters,
            List<String> keyIds)
            implements DefinitionRecord {

        public ApiTrigger {
            parameters = parameters == null ? List.of() : List.copyOf(parameters);
            keyIds = keyIds == null ? List.of() : List.copyOf(keyIds);
        }

        @Override
        public String key() {
            return keyOf(apiTriggerId);
        }

        public static String keyOf(ApiTriggerId apiTrigger) {
            return "api_trigger/" + apiTrigger;
        }
    }
}
