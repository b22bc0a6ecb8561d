package dev.beckon.definitions;

import static dev.beckon.definitions.CampaignResourceTest.ONE;
import static dev.beckon.definitions.CampaignResourceTest.SEED;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.beckon.contracts.definition.CampaignRule;
import dev.beckon.contracts.definition.CampaignStatus;
import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.definition.PastZones;
import dev.beckon.contracts.definition.ReplyHandling;
import dev.beckon.contracts.definition.ScenarioKind;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.localstack.testing.KafkaTestResource;
import dev.beckon.localstack.testing.PostgresTestResource;
import dev.beckon.support.kafka.CompactedView;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A campaign's way from draft to its end, and what the other services see of it. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TriggerServiceStub.class)
class CampaignLaunchTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private CompactedView<DefinitionRecord> definitions;
    private int id;

    @BeforeEach
    void aDraft() {
        TriggerServiceStub.ANSWERS.put("GET /api/v1/folders/123", "{\"id\": 123}");
        id = CampaignResourceTest.create(SEED);
        definitions = new CompactedView<>(Topics.DEFINITIONS, bootstrapServers);
    }

    @AfterEach
    void close() {
        definitions.close();
    }

    @Test
    void aDraftIsPublishedWithItsTree() {
        DefinitionRecord.Campaign draft = published(record -> true);
        assertThat(draft.status()).isEqualTo(CampaignStatus.DRAFT);
        assertThat(draft.title()).isEqualTo("Spring promo");
        assertThat(draft.rules())
                .containsExactly(new CampaignRule(CampaignRule.ListType.FOLDER, CampaignRule.RuleType.INCLUSION, 123));
        assertThat(draft.launchAt()).isNull();
        DefinitionRecord.ScenarioHead head = head();
        assertThat(head.kind()).isEqualTo(ScenarioKind.CAMPAIGN);
        assertThat(head.active()).isFalse();
        assertThat(definitions.get(DefinitionRecord.ScenarioVersion.keyOf(new ScenarioId(id), 1)))
                .isPresent();
    }

    @Test
    void launchedPausedResumedAndCancelled() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MICROS);
        to("launch").statusCode(200).body("status", equalTo("running")).body("launch_at", notNullValue());
        DefinitionRecord.Campaign running = published(record -> record.status() == CampaignStatus.RUNNING);
        assertThat(running.launchAt()).isBetween(before, Instant.now());
        assertThat(head().active()).isTrue();
        Caller.local()
                .body("{\"title\": \"late\"}")
                .patch(ONE, id)
                .then()
                .statusCode(409)
                .body("code", equalTo("campaign_not_draft"));
        refused("launch");
        refused("resume");
        Caller.local().delete(ONE, id).then().statusCode(409).body("code", equalTo("campaign_not_ended"));

        to("pause").statusCode(200).body("status", equalTo("paused"));
        published(record -> record.status() == CampaignStatus.PAUSED);
        refused("pause");
        to("resume").statusCode(200).body("status", equalTo("running"));
        assertThat(published(record -> record.status() == CampaignStatus.RUNNING)
                        .launchAt())
                .isEqualTo(running.launchAt());

        to("cancel").statusCode(200).body("status", equalTo("cancelled"));
        published(record -> record.status() == CampaignStatus.CANCELLED);
        assertThat(head().active()).isFalse();
        refused("cancel");
        refused("launch");

        Caller.local().delete(ONE, id).then().statusCode(204);
        Caller.local().get(ONE, id).then().statusCode(404);
        await().atMost(60, SECONDS)
                .until(() -> definitions
                                .get(DefinitionRecord.Campaign.keyOf(new ScenarioId(id)))
                                .isEmpty()
                        && definitions
                                .get(DefinitionRecord.ScenarioHead.keyOf(new ScenarioId(id)))
                                .isEmpty());
    }

    @Test
    void aCampaignThatHasStartedEverybodyIsCompletedAndMayBeDeleted() {
        to("launch");
        String runs = runs(id);
        TriggerServiceStub.ANSWERS.put(runs, "503");
        Caller.local().get(ONE, id).then().statusCode(200).body("status", equalTo("running"));
        Caller.local().delete(ONE, id).then().statusCode(503);
        TriggerServiceStub.ANSWERS.put(runs, run("completed"));
        Caller.local().get(ONE, id).then().body("status", equalTo("completed"));
        Caller.local().delete(ONE, id).then().statusCode(204);
    }

    @Test
    void whatIsCompletedIsNotLaunchedPausedOrResumedButItsExecutionsMayBeCancelled() {
        to("launch");
        TriggerServiceStub.ANSWERS.put(runs(id), run("completed"));
        for (String verb : List.of("launch", "pause", "resume")) {
            to(verb).statusCode(409)
                    .body("code", equalTo("campaign_wrong_status"))
                    .body("detail", startsWith("The campaign is completed and cannot be "));
        }
        schedule("{\"at\": \"2099-12-01T00:00:00Z\"}").statusCode(409);
        to("cancel").statusCode(200).body("status", equalTo("cancelled"));
    }

    @Test
    void whatStandsInTheWayOfACampaignIsShownWithIt() {
        to("launch");
        String runs = runs(id);
        TriggerServiceStub.ANSWERS.put(runs, """
                {"items": [{"campaign_id": %d, "state": "running",
                  "problems": [{"code": "audience_failed", "tries": 3, "at": "2026-03-01T08:00:00Z"}]}]}""".formatted(id));
        Caller.local()
                .get(ONE, id)
                .then()
                .body("status", equalTo("running"))
                .body("problems[0].code", equalTo("audience_failed"))
                .body("problems[0].at", equalTo("2026-03-01T08:00:00Z"));
        TriggerServiceStub.ANSWERS.put(runs, run("failed\", \"failure\": \"unknown_segment"));
        Caller.local()
                .get(ONE, id)
                .then()
                .body("status", equalTo("failed"))
                .body("failure", equalTo("unknown_segment"));
        Caller.local().delete(ONE, id).then().statusCode(204);
    }

    @Test
    void scheduledAtALocalTimeAndPaced() {
        Caller.local()
                .body("{\"pace\": {\"spread_over\": 3600, \"per_second\": 5}, \"reply_handling\": \"stop_on_reply\"}")
                .patch(ONE, id)
                .then()
                .statusCode(200);
        schedule("{\"at\": \"2099-12-01T08:30:00+01:00\", \"local_time\": \"09:00\"}")
                .statusCode(200)
                .body("status", equalTo("scheduled"))
                .body("schedule.local_time", equalTo("09:00"))
                .body("schedule.past_zones", equalTo("next_day"));
        DefinitionRecord.Campaign wanted = published(record -> record.status() == CampaignStatus.SCHEDULED);
        assertThat(wanted.launchAt()).isEqualTo(Instant.parse("2099-12-01T07:30:00Z"));
        assertThat(wanted.localTime()).isEqualTo(LocalTime.of(9, 0));
        assertThat(wanted.localDay()).isEqualTo(LocalDate.of(2099, 12, 1));
        assertThat(wanted.pastZones()).isEqualTo(PastZones.NEXT_DAY);
        assertThat(wanted.spreadOver()).isEqualTo(Duration.ofHours(1));
        assertThat(wanted.perSecond()).isEqualTo(5);
        assertThat(wanted.replyHandling()).isEqualTo(ReplyHandling.STOP_ON_REPLY);
        to("pause").body("status", equalTo("paused"));
        to("resume").body("status", equalTo("scheduled"));
        schedule("{\"at\": \"2098-12-01T00:00:00Z\"}").statusCode(200);
        assertThat(published(record -> record.localTime() == null).launchAt())
                .isEqualTo(Instant.parse("2098-12-01T00:00:00Z"));
        to("launch").body("status", equalTo("running"));
    }

    /** At 9 in the morning it is the first of December in Kiritimati while the last of November has begun elsewhere. */
    @Test
    void aMereDayBeginsWhereItBeginsFirst() {
        schedule("{\"at\": \"2099-12-01\", \"local_time\": \"09:00\", \"past_zones\": \"skip\"}")
                .statusCode(200)
                .body("schedule.past_zones", equalTo("skip"))
                .body("launch_at", equalTo("2099-11-30T19:00:00Z"));
        DefinitionRecord.Campaign wanted = published(record -> record.status() == CampaignStatus.SCHEDULED);
        assertThat(wanted.launchAt()).isEqualTo(Instant.parse("2099-11-30T19:00:00Z"));
        assertThat(wanted.localDay()).isEqualTo(LocalDate.of(2099, 12, 1));
        assertThat(wanted.pastZones()).isEqualTo(PastZones.SKIP);

        to("launch").body("status", equalTo("running"));
        DefinitionRecord.Campaign running = published(record -> record.status() == CampaignStatus.RUNNING);
        assertThat(running.localTime()).isEqualTo(LocalTime.of(9, 0));
        assertThat(running.localDay()).isNull();
        assertThat(running.pastZones()).isEqualTo(PastZones.SKIP);
    }

    @Test
    void aDayThatHasBegunBeginsNow() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Instant anHourAgo = before.minus(Duration.ofHours(1));
        schedule("{\"at\": \"" + anHourAgo + "\", \"local_time\": \"09:00\"}")
                .statusCode(200)
                .body("status", equalTo("running"));
        assertThat(published(record -> record.localTime() != null).launchAt()).isBetween(before, Instant.now());
    }

    @Test
    void aScheduleMustBeAhead() {
        schedule("{\"at\": \"2020-01-01T00:00:00Z\"}").statusCode(422).body("errors.code", contains("in_the_past"));
        schedule("{\"at\": \"soon\"}").statusCode(422).body("errors.code", contains("invalid_value"));
        to("schedule").statusCode(422).body("code", equalTo("invalid_schedule"));
        Caller.local().body("{\"schedule\": {\"at\": \"2099-12-01T09:00\"}}").patch(ONE, id);
        schedule("{}").statusCode(200).body("status", equalTo("scheduled"));
        to("schedule").statusCode(200).body("status", equalTo("scheduled"));
    }

    @Test
    void aStaleIfMatchLaunchesNothing() {
        Caller.local().body("{\"title\": \"Changed\"}").patch(ONE, id);
        Caller.local()
                .header("If-Match", "W/\"0\"")
                .post(ONE + "/launch", id)
                .then()
                .statusCode(412);
    }

    @Test
    void anAudienceThatIsGoneIsFoundBeforeTheLaunch() {
        TriggerServiceStub.ANSWERS.remove("GET /api/v1/folders/123");
        to("launch").statusCode(422).body("code", equalTo("campaign_incomplete"));
    }

    /** What trigger-service is asked for these campaigns. */
    static String runs(int... campaigns) {
        return "GET /internal/campaigns/runs?"
                + Arrays.stream(campaigns)
                        .mapToObj(campaign -> "id=" + campaign)
                        .collect(Collectors.joining("&"));
    }

    private String run(String state) {
        return "{\"items\": [{\"campaign_id\": " + id + ", \"state\": \"" + state + "\"}]}";
    }

    private void refused(String verb) {
        to(verb).statusCode(409).body("code", equalTo("campaign_wrong_status"));
    }

    private ValidatableResponse to(String verb) {
        return Caller.local().post(ONE + "/" + verb, id).then();
    }

    private ValidatableResponse schedule(String body) {
        return Caller.local().body(body).post(ONE + "/schedule", id).then();
    }

    private DefinitionRecord.ScenarioHead head() {
        return (DefinitionRecord.ScenarioHead) definitions
                .get(DefinitionRecord.ScenarioHead.keyOf(new ScenarioId(id)))
                .orElseThrow();
    }

    private DefinitionRecord.Campaign published(Predicate<DefinitionRecord.Campaign> as) {
        String key = DefinitionRecord.Campaign.keyOf(new ScenarioId(id));
        return await().atMost(60, SECONDS)
                .until(
                        () -> definitions
                                .get(key)
                                .map(DefinitionRecord.Campaign.class::cast)
                                .filter(as)
                                .orElse(null),
                        found -> found != null);
    }
}
