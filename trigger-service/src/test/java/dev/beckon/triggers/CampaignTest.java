package dev.beckon.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.beckon.contracts.definition.CampaignRule;
import dev.beckon.contracts.definition.CampaignRule.ListType;
import dev.beckon.contracts.definition.CampaignRule.RuleType;
import dev.beckon.contracts.definition.CampaignStatus;
import dev.beckon.contracts.definition.DefinitionRecord.Campaign;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioHead;
import dev.beckon.contracts.definition.ScenarioKind;
import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.execution.ExecutionCommand.CancelExecution;
import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.triggers.cause.Cause;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.folder.FolderMembership;
import dev.beckon.triggers.folder.FolderStore;
import dev.beckon.triggers.testing.CommandEar;
import dev.beckon.triggers.testing.Crowd;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Town;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class CampaignTest {

    @Inject
    Town town;

    @Inject
    Crowd crowd;

    @Inject
    CommandEar ear;

    @Inject
    Database database;

    @Inject
    FolderStore folders;

    @Inject
    FolderMembership membership;

    WorkspaceId home;
    ScenarioId campaign;
    long readers;

    @BeforeEach
    void moveIn() {
        home = town.workspace();
        campaign = town.newScenarioId();
        town.publish(new ScenarioHead(home, campaign, "Autumn", true, 2, ScenarioKind.CAMPAIGN));
        readers = folder("Readers");
    }

    @Test
    void everybodyIncludedAndNotExcludedIsStarted() {
        ContactId ann = reader("ann");
        ContactId bob = reader("bob");
        town.anybody(home, "carl");
        ContactId silent = town.contact(home, "{\"external_id\": \"silent\", \"email\": \"silent@example.org\"}");
        membership.add(new ContactKey(home, silent), List.of(readers), Cause.OUTSIDE);
        long customers = folder("Customers");
        membership.add(new ContactKey(home, bob), List.of(customers), Cause.OUTSIDE);

        want(
                CampaignStatus.RUNNING,
                null,
                null,
                new CampaignRule(ListType.FOLDER, RuleType.INCLUSION, readers),
                new CampaignRule(ListType.FOLDER, RuleType.EXCLUSION, customers));

        awaitState("completed")
                .body("run.audience", equalTo(2))
                .body("run.started", equalTo(1))
                .body("run.skipped", equalTo(1))
                .body("run.remaining", equalTo(0));
        List<StartExecution> starts = starts();
        assertThat(starts).hasSize(1);
        assertThat(starts.getFirst().contactId()).isEqualTo(ann);
        assertThat(starts.getFirst().scenarioVersion()).isEqualTo(2);
        assertThat(starts.getFirst().lane()).isEqualTo(Lane.BULK);
        assertThat(starts.getFirst().contact().folders()).containsExactly(readers);
        town.as(home)
                .get("/api/v1/trigger_calls/" + starts.getFirst().triggerCallId())
                .then()
                .body("contacts", equalTo(2))
                .body("audience.skipped.no_consent", equalTo(1));
    }

    @Test
    void whatStandsInTheWayIsShownUntilItIsGone() {
        crowd.gather(home, readers, 60, null);
        want(CampaignStatus.RUNNING, null, 20);
        await().untilAsserted(() -> assertThat(starts()).hasSizeBetween(5, 50));
        String ofRun = " where call_id = (select call_id from campaign_runs where campaign_id = " + campaign + ")";

        sql("update expansions set plan = plan || '{\"filter\": {\"rules\": \"none\"}}'" + ofRun);

        await().untilAsserted(() -> stats().body("run.state", equalTo("running"))
                .body("run.problems[0].code", equalTo("audience_failed"))
                .body("run.problems[0].tries", greaterThan(0))
                .body("run.problems[0].at", notNullValue()));

        sql("update expansions set plan = plan - 'filter'" + ofRun);

        awaitState("completed").body("run.problems", nullValue());
        assertThat(executions()).hasSize(60);
    }

    @Test
    void whatStaysInTheWayEndsTheCampaignAsFailed() {
        crowd.gather(home, readers, 60, null);
        want(CampaignStatus.RUNNING, null, 20);
        await().untilAsserted(() -> assertThat(starts()).hasSizeBetween(5, 50));

        sql("update expansions set plan = plan || '{\"filter\": {\"rules\": \"none\"}}'"
                + " where call_id = (select call_id from campaign_runs where campaign_id = " + campaign + ")");

        awaitState("failed").body("run.failure", equalTo("audience_failed"));
        town.as(home)
                .get("/api/v1/trigger_calls/" + starts().getFirst().triggerCallId())
                .then()
                .body("status", equalTo("failed"));
    }

    @Test
    void aCampaignWhoseFolderIsGoneFailsInsteadOfMeaningOthers() {
        reader("ann");
        long customers = folder("Customers");
        folders.delete(folders.byId(home, customers).orElseThrow());

        want(
                CampaignStatus.RUNNING,
                null,
                null,
                new CampaignRule(ListType.FOLDER, RuleType.INCLUSION, readers),
                new CampaignRule(ListType.FOLDER, RuleType.EXCLUSION, customers));

        awaitState("failed").body("run.failure", equalTo("unknown_folder"));
        assertThat(starts()).isEmpty();
    }

    @Test
    void aScheduledCampaignWaitsForItsTime() {
        reader("ann");
        want(CampaignStatus.SCHEDULED, Instant.now().plusSeconds(3_600), null);
        awaitState("scheduled");
        assertThat(starts()).isEmpty();

        Instant soon = Instant.now().plusSeconds(1);
        want(CampaignStatus.SCHEDULED, soon, null);
        awaitState("completed");
        assertThat(starts()).hasSize(1);
        assertThat(Instant.now()).isAfter(soon);
    }

    @Test
    void aPausedCampaignStandsStillAndGoesOnWhereItStopped() {
        crowd.gather(home, readers, 60, null);
        want(CampaignStatus.RUNNING, null, 20);
        await().untilAsserted(() -> assertThat(starts()).hasSizeBetween(5, 50));

        want(CampaignStatus.PAUSED, null, 20);

        awaitState("paused");
        await().untilAsserted(() -> stats().body("run.started", equalTo(starts().size())));
        int before = starts().size();
        await().pollDelay(Duration.ofMillis(800)).until(() -> true);
        assertThat(starts()).hasSize(before).hasSizeLessThan(60);

        want(CampaignStatus.RUNNING, null, 20);

        awaitState("completed");
        assertThat(executions()).hasSize(60);
        assertThat(starts()).hasSize(60);
    }

    @Test
    void aCancelledCampaignStopsAndInterruptsWhatItStarted() {
        crowd.gather(home, readers, 60, null);
        want(CampaignStatus.RUNNING, null, 20);
        await().untilAsserted(() -> assertThat(starts()).hasSizeBetween(5, 50));

        want(CampaignStatus.CANCELLED, null, 20);

        awaitState("cancelled");
        await().untilAsserted(() -> assertThat(ear.heard(CancelExecution.class, home).stream()
                        .map(CancelExecution::executionId)
                        .collect(Collectors.toSet()))
                .isEqualTo(executions()));
        int started = starts().size();
        want(CampaignStatus.RUNNING, null, 20);
        await().pollDelay(Duration.ofMillis(1_500)).until(() -> true);
        assertThat(starts()).hasSize(started).hasSizeLessThan(60);
    }

    @Test
    void aCancelReachesEveryoneWhoseStartWasUnderWay() {
        crowd.gather(home, readers, 20_000, null);
        want(CampaignStatus.RUNNING, null, null);
        await().pollInterval(Duration.ofMillis(5)).until(() -> !starts().isEmpty());

        String call = starts().getFirst().triggerCallId().toString();
        town.as(home).post("/api/v1/trigger_calls/" + call + "/cancel").then().statusCode(202);

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
        });
        assertThat(executions()).hasSizeLessThan(20_000);
    }

    @Test
    void aCampaignIsSpreadEvenlyOverItsTime() {
        crowd.gather(home, readers, 12, null);
        Instant begun = Instant.now();

        town.publish(new Campaign(
                home,
                campaign,
                "Autumn",
                CampaignStatus.RUNNING,
                List.of(new CampaignRule(ListType.FOLDER, RuleType.INCLUSION, readers)),
                null,
                null,
                Duration.ofSeconds(6),
                null));

        await().untilAsserted(() -> assertThat(starts()).hasSizeBetween(3, 9));
        awaitState("completed").body("run.started", equalTo(12));
        assertThat(Instant.now()).isAfter(begun.plusMillis(5_000));
    }

    @Test
    void aCrashBeforeAPageIsMarkedRepeatsItsCommandsAndLosesNobody() {
        crowd.gather(home, readers, 50, null);
        want(CampaignStatus.RUNNING, null, null);
        awaitState("completed");
        String call = starts().getFirst().triggerCallId().toString();

        sql("update trigger_calls set status = 'accepted' where call_id = '" + call + "'");
        sql(
                "update expansions set state = 'open', emitted = 20, after_id = (select contact_id from verdicts where call_id = '"
                        + call + "' and position = 39), decided = 40, exhausted = false where call_id = '" + call
                        + "'");
        sql("delete from verdicts where position >= 40 and call_id = '" + call + "'");

        await().untilAsserted(() -> assertThat(starts()).hasSize(50 + 30));
        assertThat(executions()).hasSize(50);
        town.as(home)
                .get("/api/v1/trigger_calls/" + call + "/verdicts?limit=200")
                .then()
                .body("items.size()", equalTo(50));
        await().untilAsserted(() ->
                town.as(home).get("/api/v1/trigger_calls/" + call).then().body("status", equalTo("emitted")));
    }

    @Test
    void contactsAreStartedAtTheTimeOfDayWhereTheyAre() {
        crowd.gather(home, readers, 3, "Pacific/Kiritimati");
        long elsewhere = folder("Elsewhere");
        crowd.gather(home, elsewhere, 2, "Pacific/Pago_Pago");
        // A full day lies between the two: where it is 14 hours before UTC now, it was so yesterday 11 hours behind it.
        ZonedDateTime now = ZonedDateTime.now(ZoneId.of("Pacific/Kiritimati"));

        town.publish(new Campaign(
                home,
                campaign,
                "Autumn",
                CampaignStatus.RUNNING,
                List.of(
                        new CampaignRule(ListType.FOLDER, RuleType.INCLUSION, readers),
                        new CampaignRule(ListType.FOLDER, RuleType.INCLUSION, elsewhere)),
                Instant.now().minusSeconds(1),
                now.toLocalTime().minusMinutes(1),
                null,
                null));

        await().untilAsserted(() -> assertThat(zones()).contains("Pacific/Kiritimati"));
        await().untilAsserted(() -> stats().body("run.state", equalTo("running"))
                .body("run.started", equalTo(3))
                .body("run.remaining", equalTo(2)));
        assertThat(zones()).containsOnly("Pacific/Kiritimati");
    }

    @Test
    void aCallCannotStartACampaign() {
        reader("ann");
        TriggerCallId call = Town.newCall();
        town.trigger(home, call, new TriggerRequest(campaign, List.of(Town.named("ann")), Map.of(), null, null));
        await().untilAsserted(() -> town.as(home)
                .get("/api/v1/trigger_calls/" + call)
                .then()
                .body("failure", equalTo("scenario_not_found")));
    }

    private void want(CampaignStatus status, Instant launchAt, Integer perSecond) {
        want(status, launchAt, perSecond, new CampaignRule(ListType.FOLDER, RuleType.INCLUSION, readers));
    }

    private void want(CampaignStatus status, Instant launchAt, Integer perSecond, CampaignRule... rules) {
        town.publish(new Campaign(home, campaign, "Autumn", status, List.of(rules), launchAt, null, null, perSecond));
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

    private ContactId reader(String name) {
        ContactId contact = town.anybody(home, name);
        membership.add(new ContactKey(home, contact), List.of(readers), Cause.OUTSIDE);
        return contact;
    }

    private long folder(String title) {
        return folders.create(home, title).orElseThrow().id();
    }

    private List<StartExecution> starts() {
        return ear.heard(StartExecution.class, home);
    }

    private Set<String> zones() {
        return starts().stream().map(start -> start.contact().timeZone()).collect(Collectors.toSet());
    }

    private Set<?> executions() {
        return starts().stream().map(StartExecution::executionId).collect(Collectors.toSet());
    }

    private void sql(String statement) {
        database.inTransaction(connection -> {
            try (var prepared = connection.prepareStatement(statement)) {
                return prepared.executeUpdate();
            }
        });
    }
}
