package dev.beckon.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.beckon.contracts.definition.CampaignRule;
import dev.beckon.contracts.definition.CampaignRule.RuleType;
import dev.beckon.contracts.definition.CampaignStatus;
import dev.beckon.contracts.definition.PastZones;
import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.triggers.testing.AutumnCampaign;
import dev.beckon.triggers.testing.CommandEar;
import dev.beckon.triggers.testing.Crowd;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Tables;
import dev.beckon.triggers.testing.Town;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Campaigns at a time of day where each contact is. Three readers live where it was a minute ago, two where the clock
 * shows the same day and time 25 hours later.
 */
@ServiceTest
class LocalTimeCampaignTest {

    private static final String EAST = "Pacific/Kiritimati";
    private static final String WEST = "Pacific/Pago_Pago";

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
    CampaignRule[] all;
    LocalDateTime aMinuteAgo;

    @BeforeEach
    void readersInTheEastAndInTheWest() {
        campaign = AutumnCampaign.in(town);
        home = campaign.home();
        crowd.gather(home, campaign.readers(), 3, EAST);
        long west = town.folder(home, "West");
        crowd.gather(home, west, 2, WEST);
        all = new CampaignRule[] {
            AutumnCampaign.folder(RuleType.INCLUSION, campaign.readers()),
            AutumnCampaign.folder(RuleType.INCLUSION, west)
        };
        aMinuteAgo = LocalDateTime.now(ZoneId.of(EAST)).minusMinutes(1);
    }

    @Test
    void whereTheTimeIsPastTheyAreDueTheNextDay() {
        campaign.runAt(Instant.now(), aMinuteAgo, PastZones.NEXT_DAY, all);

        campaign.once("running").body("run.audience", equalTo(5));
        assertThatNobodyIsDueNow();
    }

    @Test
    void theyMayBeDueAtOnce() {
        campaign.runAt(Instant.now(), aMinuteAgo, PastZones.AT_ONCE, all);

        assertThatTheEastIsStarted();
    }

    @Test
    void theyMayBeLeftOut() {
        campaign.runAt(Instant.now(), aMinuteAgo, PastZones.SKIP, all);

        Awaitility.await()
                .untilAsserted(
                        () -> campaign.stats().body("run.skipped", equalTo(3)).body("run.remaining", equalTo(2)));
        JsonPath run = campaign.stats().extract().jsonPath();
        assertThat(run.getInt("run.started")).isZero();
        Awaitility.await()
                .untilAsserted(() -> town.as(home)
                        .get("/api/v1/trigger_calls/" + run.getString("run.trigger_call_id"))
                        .then()
                        .body("audience.skipped.local_time_past", equalTo(3)));
    }

    /** The services stood still, or the machine was slow: the time was ahead when the campaign was to begin. */
    @Test
    void whoIsLateForOurSakeIsStartedAtOnce() {
        campaign.runAt(Instant.now().minus(Duration.ofHours(2)), aMinuteAgo, PastZones.NEXT_DAY, all);

        assertThatTheEastIsStarted();
    }

    @Test
    void whatWasPausedBeforeItBeganIsMeasuredFromWhenItGoesOn() {
        campaign.want(CampaignStatus.PAUSED);
        campaign.once("paused");

        campaign.runAt(Instant.now().minus(Duration.ofHours(2)), aMinuteAgo, PastZones.NEXT_DAY, all);

        campaign.once("running").body("run.audience", equalTo(5));
        assertThatNobodyIsDueNow();
    }

    /** Next comes the workspace's own zone, where nobody lives: 12 or 13 hours behind the east. */
    private void assertThatNobodyIsDueNow() {
        assertThat(tables.count("select count(*) from expansions where due_at > now() + interval '10 hours' and "
                        + campaign.ofRun()))
                .isEqualTo(1);
        campaign.stats().body("run.remaining", equalTo(5));
    }

    private void assertThatTheEastIsStarted() {
        List<StartExecution> starts = ear.awaitStarts(home, 3);
        assertThat(starts)
                .allSatisfy(start -> assertThat(start.contact().timeZone()).isEqualTo(EAST));
        Awaitility.await()
                .untilAsserted(() -> campaign.stats()
                        .body("run.state", equalTo("running"))
                        .body("run.started", equalTo(3))
                        .body("run.remaining", equalTo(2)));
    }
}
