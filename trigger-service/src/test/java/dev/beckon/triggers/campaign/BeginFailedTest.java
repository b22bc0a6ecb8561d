package dev.beckon.triggers.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.beckon.contracts.definition.CampaignRule;
import dev.beckon.contracts.definition.CampaignRule.ListType;
import dev.beckon.contracts.definition.CampaignRule.RuleType;
import dev.beckon.contracts.definition.CampaignStatus;
import dev.beckon.contracts.definition.DefinitionRecord.Campaign;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioHead;
import dev.beckon.contracts.definition.ScenarioKind;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.triggers.folder.FolderStore;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Town;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An instance that could not begin a campaign, while another one has begun it or it is over. */
@ServiceTest
class BeginFailedTest {

    @Inject
    Town town;

    @Inject
    FolderStore folders;

    @Inject
    CampaignStep steps;

    WorkspaceId home;
    ScenarioId campaign;
    CampaignRule rule;

    @BeforeEach
    void moveIn() {
        home = town.workspace();
        campaign = town.newScenarioId();
        town.publish(new ScenarioHead(home, campaign, "Autumn", true, 2, ScenarioKind.CAMPAIGN));
        long readers = folders.create(home, "Readers").orElseThrow().id();
        rule = new CampaignRule(ListType.FOLDER, RuleType.INCLUSION, readers);
    }

    @Test
    void whatAnotherInstanceHasBegunIsNotGivenUp() {
        Campaign wanted = want(CampaignStatus.RUNNING);
        awaitState("completed");

        assertThat(steps.beginFailed(wanted, "audience_too_slow", 1)).isFalse();

        awaitState("completed").body("run.failure", nullValue()).body("run.problems", nullValue());
    }

    @Test
    void whatWasCancelledStaysSo() {
        Campaign wanted = want(CampaignStatus.CANCELLED);
        awaitState("cancelled");

        assertThat(steps.beginFailed(wanted, "audience_too_slow", 1)).isFalse();

        awaitState("cancelled").body("run.failure", nullValue());
    }

    private Campaign want(CampaignStatus status) {
        Campaign wanted = new Campaign(home, campaign, "Autumn", status, List.of(rule), null, null, null, null);
        town.publish(wanted);
        return wanted;
    }

    private ValidatableResponse awaitState(String state) {
        await().untilAsserted(() -> stats().body("run.state", equalTo(state)));
        return stats();
    }

    private ValidatableResponse stats() {
        return town.as(home)
                .get("/api/v1/campaigns/" + campaign + "/stats")
                .then()
                .statusCode(200);
    }
}
