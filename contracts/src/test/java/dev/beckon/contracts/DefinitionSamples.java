package dev.beckon.contracts;

import static dev.beckon.contracts.Samples.NOON;
import static dev.beckon.contracts.Samples.SCENARIO;
import static dev.beckon.contracts.Samples.WORKSPACE;

import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.definition.ApiTriggerParameter;
import dev.beckon.contracts.definition.CampaignRule;
import dev.beckon.contracts.definition.CampaignStatus;
import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.definition.PastZones;
import dev.beckon.contracts.definition.ReplyHandling;
import dev.beckon.contracts.definition.ScenarioKind;
import dev.beckon.contracts.definition.WaitingMove;
import dev.beckon.contracts.definition.WaitingPolicy;
import dev.beckon.contracts.id.ApiTriggerId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** One record of every kind that definition-service publishes. */
final class DefinitionSamples {

    private DefinitionSamples() {}

    static List<Object> all() {
        return List.of(
                new DefinitionRecord.ScenarioHead(WORKSPACE, SCENARIO, "Storm", true, 2, ScenarioKind.CAMPAIGN),
                new DefinitionRecord.ScenarioVersion(
                        WORKSPACE,
                        SCENARIO,
                        2,
                        Json.MAPPER.createObjectNode().put("title", "Storm"),
                        List.of(
                                new WaitingMove("q1", WaitingPolicy.MOVE, "q2"),
                                new WaitingMove("q3", WaitingPolicy.EXIT, null))),
                new DefinitionRecord.Campaign(
                        WORKSPACE,
                        SCENARIO,
                        "Winter offer",
                        CampaignStatus.SCHEDULED,
                        List.of(
                                new CampaignRule(CampaignRule.ListType.FOLDER, CampaignRule.RuleType.INCLUSION, 3),
                                new CampaignRule(CampaignRule.ListType.SEGMENT, CampaignRule.RuleType.EXCLUSION, 4)),
                        NOON,
                        LocalTime.of(9, 30),
                        LocalDate.of(2026, 11, 22),
                        PastZones.SKIP,
                        Duration.ofHours(2),
                        50,
                        ReplyHandling.STOP_ON_REPLY),
                new DefinitionRecord.ApiTrigger(
                        WORKSPACE,
                        new ApiTriggerId(21),
                        "Order shipped",
                        true,
                        List.of(new ApiTriggerParameter(
                                "order-id", ApiTriggerParameter.Type.STRING, true, "none", "The shop's number")),
                        List.of("1")));
    }
}
