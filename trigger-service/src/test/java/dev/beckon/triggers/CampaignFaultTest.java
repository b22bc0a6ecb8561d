package dev.beckon.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.beckon.contracts.definition.CampaignStatus;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.triggers.testing.AutumnCampaign;
import dev.beckon.triggers.testing.CommandEar;
import dev.beckon.triggers.testing.Crowd;
import dev.beckon.triggers.testing.ServiceSettings;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Tables;
import dev.beckon.triggers.testing.Town;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Campaigns that meet faults and crashes on their way. */
@ServiceTest
class CampaignFaultTest {

    @Inject
    Town town;

    @Inject
    Crowd crowd;

    @Inject
    CommandEar ear;

    @Inject
    Tables tables;

    AutumnCampaign campaign;
    WorkspaceId home;

    @BeforeEach
    void moveIn() {
        campaign = AutumnCampaign.in(town);
        home = campaign.home();
    }

    @Test
    void whatStandsInTheWayIsShownUntilItIsGone() {
        campaign.halfwayThroughSixty(crowd, ear);

        campaign.damage(tables);

        await().untilAsserted(() -> campaign.stats()
                .body("run.state", equalTo("running"))
                .body("run.problems[0].code", equalTo("audience_failed"))
                .body("run.problems[0].tries", greaterThan(0))
                .body("run.problems[0].at", notNullValue()));

        campaign.repair(tables);
        campaign.hurry(tables);

        campaign.once("completed").body("run.problems", nullValue());
        await().untilAsserted(() -> assertThat(ear.started(home)).hasSize(60));
    }

    @Test
    void whatStaysInTheWayEndsTheCampaignAsFailed() {
        campaign.halfwayThroughSixty(crowd, ear);

        campaign.damage(tables);
        await().untilAsserted(() -> campaign.stats().body("run.problems[0].tries", greaterThan(0)));
        tables.change(
                "update expansions set failures = " + (ServiceSettings.MOST_TRIES - 1) + " where " + campaign.ofRun());

        campaign.once("failed").body("run.failure", equalTo("audience_failed"));
        town.call(home, ear.starts(home).getFirst().triggerCallId()).once("failed");
    }

    @Test
    void aCrashBeforeAPageIsMarkedRepeatsItsCommandsAndLosesNobody() {
        crowd.gather(home, campaign.readers(), 50, null);
        campaign.want(CampaignStatus.RUNNING);
        campaign.once("completed");
        TriggerCallId call = ear.awaitStarts(home, 50).getFirst().triggerCallId();

        tables.change("delete from verdicts where position >= 40 and call_id = '" + call + "'");
        tables.change("update trigger_calls set status = 'accepted' where call_id = '" + call + "'");
        tables.change(
                "update expansions set state = 'open', emitted = 20, after_id = (select contact_id from verdicts where call_id = '"
                        + call + "' and position = 39), decided = 40, exhausted = false where call_id = '" + call
                        + "'");

        ear.awaitStarts(home, 50 + 30);
        assertThat(ear.started(home)).hasSize(50);
        town.call(home, call).verdicts().body("items.size()", equalTo(50));
        town.call(home, call).once("emitted");
    }
}
