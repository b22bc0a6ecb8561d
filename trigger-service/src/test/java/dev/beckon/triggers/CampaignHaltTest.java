package dev.beckon.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.beckon.contracts.definition.CampaignStatus;
import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.execution.ExecutionCommand.CancelExecution;
import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.triggers.testing.AutumnCampaign;
import dev.beckon.triggers.testing.CommandEar;
import dev.beckon.triggers.testing.Crowd;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Tables;
import dev.beckon.triggers.testing.Town;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Campaigns that somebody stops while they run. */
@ServiceTest
class CampaignHaltTest {

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
    void aPausedCampaignStandsStillAndGoesOnWhereItStopped() {
        campaign.halfwayThroughSixty(crowd, ear);

        campaign.want(CampaignStatus.PAUSED);

        campaign.once("paused");
        await().untilAsserted(() ->
                campaign.stats().body("run.started", equalTo(ear.starts(home).size())));
        int before = ear.starts(home).size();
        campaign.hurry(tables);
        anotherRuns();
        assertThat(ear.starts(home)).hasSize(before).hasSizeLessThan(60);

        campaign.want(CampaignStatus.RUNNING);

        campaign.once("completed");
        assertThat(ear.awaitStarts(home, 60))
                .extracting(StartExecution::executionId)
                .doesNotHaveDuplicates();
    }

    @Test
    void aCancelledCampaignStopsAndInterruptsWhatItStarted() {
        campaign.halfwayThroughSixty(crowd, ear);

        campaign.want(CampaignStatus.CANCELLED);

        campaign.once("cancelled");
        await().untilAsserted(() -> assertThat(ear.cancelled(home)).isEqualTo(ear.started(home)));
        int started = ear.starts(home).size();
        campaign.hurry(tables);
        campaign.want(CampaignStatus.RUNNING);
        anotherRuns();
        assertThat(ear.starts(home)).hasSize(started).hasSizeLessThan(60);
    }

    @Test
    void aCancelReachesEveryoneWhoseStartWasUnderWay() {
        crowd.gather(home, campaign.readers(), 20_000, null);
        campaign.want(CampaignStatus.RUNNING);
        await().pollInterval(Duration.ofMillis(5)).until(() -> !ear.starts(home).isEmpty());

        town.call(home, ear.starts(home).getFirst().triggerCallId()).cancel();

        await().untilAsserted(() -> {
            Map<Object, Class<?>> last = new HashMap<>();
            ear.heard(ExecutionCommand.class, home)
                    .forEach(command -> last.put(
                            switch (command) {
                                case StartExecution start -> start.executionId();
                                case CancelExecution cancel -> cancel.executionId();
                                default -> command;
                            },
                            command.getClass()));
            assertThat(last.values()).isNotEmpty().containsOnly(CancelExecution.class);
            assertThat(tables.count("select count(*) from expansions where state = 'done' and " + campaign.ofRun()))
                    .isEqualTo(1);
        });
    }

    /** From its beginning to its end, so that all that others could have done by then is done. */
    private void anotherRuns() {
        AutumnCampaign another = AutumnCampaign.in(town);
        another.reader("ann");
        another.want(CampaignStatus.RUNNING);
        another.once("completed");
        ear.awaitStarts(another.home(), 1);
    }
}
