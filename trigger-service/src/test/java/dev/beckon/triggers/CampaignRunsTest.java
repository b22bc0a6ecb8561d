package dev.beckon.triggers;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.beckon.contracts.definition.CampaignRule.RuleType;
import dev.beckon.contracts.definition.CampaignStatus;
import dev.beckon.contracts.definition.DefinitionRecord.Campaign;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioHead;
import dev.beckon.contracts.definition.ScenarioKind;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.triggers.testing.AutumnCampaign;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Town;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What definition-service asks for a list of campaigns. */
@ServiceTest
class CampaignRunsTest {

    private static final long NO_FOLDER = 999_999_999;

    @Inject
    Town town;

    @Test
    void whereSeveralCampaignsStandIsToldAtOnce() {
        AutumnCampaign paused = AutumnCampaign.in(town);
        WorkspaceId home = paused.home();
        paused.want(CampaignStatus.PAUSED);
        ScenarioId failed = town.newScenarioId();
        town.publish(new ScenarioHead(home, failed, "Winter", true, 1, ScenarioKind.CAMPAIGN));
        town.publish(new Campaign(
                home,
                failed,
                "Winter",
                CampaignStatus.RUNNING,
                List.of(AutumnCampaign.folder(RuleType.INCLUSION, NO_FOLDER)),
                null,
                null,
                null,
                null));

        Awaitility.await()
                .untilAsserted(() -> runs(home, paused.id(), failed, town.newScenarioId())
                        .body("items", hasSize(2))
                        .body(state(paused.id()), equalTo("paused"))
                        .body(state(failed), equalTo("failed")));

        runs(home, failed)
                .body("items", hasSize(1))
                .body("items[0].campaign_id", equalTo(failed.value()))
                .body("items[0].failure", equalTo("unknown_folder"))
                .body("items[0].problems", nullValue());
        runs(town.workspace(), paused.id(), failed).body("items", empty());
        runs(home).body("items", empty());
    }

    private static String state(ScenarioId campaign) {
        return "items.find { it.campaign_id == " + campaign + "L }.state";
    }

    private ValidatableResponse runs(WorkspaceId home, Object... campaigns) {
        return town.as(home)
                .queryParam("id", campaigns)
                .get("/internal/campaigns/runs")
                .then()
                .statusCode(200);
    }
}
