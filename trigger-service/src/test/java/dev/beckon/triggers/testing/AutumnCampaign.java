package dev.beckon.triggers.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.beckon.contracts.definition.CampaignRule;
import dev.beckon.contracts.definition.CampaignRule.ListType;
import dev.beckon.contracts.definition.CampaignRule.RuleType;
import dev.beckon.contracts.definition.CampaignStatus;
import dev.beckon.contracts.definition.DefinitionRecord.Campaign;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioHead;
import dev.beckon.contracts.definition.PastZones;
import dev.beckon.contracts.definition.ScenarioKind;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** A campaign, in its second version, for the readers of a workspace of its own. */
public record AutumnCampaign(Town town, WorkspaceId home, ScenarioId id, long readers) {

    public static AutumnCampaign in(Town town) {
        WorkspaceId home = town.workspace();
        ScenarioId id = town.newScenarioId();
        town.publish(new ScenarioHead(home, id, "Autumn", true, 2, ScenarioKind.CAMPAIGN));
        return new AutumnCampaign(town, home, id, town.folder(home, "Readers"));
    }

    /** Somebody who can be reached and is among the readers. */
    public ContactId reader(String externalId) {
        ContactId contact = town.anybody(home, externalId);
        town.join(home, readers, contact);
        return contact;
    }

    public static CampaignRule folder(RuleType type, long folder) {
        return new CampaignRule(ListType.FOLDER, type, folder);
    }

    /** Wants it for these, as fast as it can be. */
    public void runFor(CampaignRule... rules) {
        publish(CampaignStatus.RUNNING, List.of(rules), null, null, null);
    }

    /** Wants it in this state for the readers, as fast as it can be. */
    public void want(CampaignStatus status) {
        want(status, null);
    }

    /** @param perSecond how many are started in a second; null for as many as can be */
    public void want(CampaignStatus status, Integer perSecond) {
        publish(status, toReaders(), null, null, perSecond);
    }

    /** Has it run for sixty readers, each in a second of their own, until some are started; others long are not. */
    public void halfwayThroughSixty(Crowd crowd, CommandEar ear) {
        crowd.gather(home, readers, 60, null);
        want(CampaignStatus.RUNNING, 1);
        await().untilAsserted(() -> assertThat(ear.starts(home)).hasSizeBetween(2, 59));
    }

    /** From now on nothing slows it down. */
    public void hurry(Tables tables) {
        tables.change("update expansions set plan = plan - 'per_second', due_at = now()" + " where " + ofRun());
    }

    /** Its audience can be found no more, until it is {@link #repair repaired}. */
    public void damage(Tables tables) {
        tables.change(
                "update expansions set plan = plan || '{\"filter\": {\"rules\": \"none\"}}'" + " where " + ofRun());
    }

    public void repair(Tables tables) {
        tables.change("update expansions set plan = plan - 'filter'" + " where " + ofRun());
    }

    /** Which expansion is that of its run. */
    public String ofRun() {
        return "call_id = (select call_id from campaign_runs where campaign_id = " + id + ")";
    }

    public void launchAt(Instant time) {
        publish(CampaignStatus.SCHEDULED, toReaders(), time, null, null);
    }

    public void spreadOver(Duration time) {
        publish(CampaignStatus.RUNNING, toReaders(), null, time, null);
    }

    /**
     * Wants it at a time of day wherever each of them is.
     *
     * @param due day and time of day
     */
    public void runAt(Instant launchAt, LocalDateTime due, PastZones past, CampaignRule... rules) {
        town.publish(new Campaign(
                home,
                id,
                "Autumn",
                CampaignStatus.RUNNING,
                List.of(rules),
                launchAt,
                due.toLocalTime(),
                due.toLocalDate(),
                past,
                null,
                null,
                null));
    }

    private List<CampaignRule> toReaders() {
        return List.of(folder(RuleType.INCLUSION, readers));
    }

    private void publish(
            CampaignStatus status, List<CampaignRule> rules, Instant launchAt, Duration spread, Integer perSecond) {
        town.publish(new Campaign(home, id, "Autumn", status, rules, launchAt, null, spread, perSecond));
    }

    /** Its figures, once its run is in this state. */
    public ValidatableResponse once(String state) {
        await().untilAsserted(() -> stats().body("run.state", equalTo(state)));
        return stats();
    }

    public ValidatableResponse stats() {
        return town.as(home).get("/api/v1/campaigns/" + id + "/stats").then().statusCode(200);
    }
}
