package dev.beckon.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.beckon.contracts.definition.DefinitionRecord.ApiTrigger;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioHead;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioVersion;
import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.id.ApiTriggerId;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.journal.ExecutionEvent.ExecutionStarted;
import dev.beckon.contracts.journal.ExecutionEvent.InputRefused;
import dev.beckon.contracts.journal.Refusal;
import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.triggers.testing.CommandEar;
import dev.beckon.triggers.testing.Crowd;
import dev.beckon.triggers.testing.Runs;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Tables;
import dev.beckon.triggers.testing.Town;
import dev.beckon.triggers.testing.Worker;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ApiTriggerTest {

    private static final String DONE = "select count(*) from expansions where state = 'done' and ";

    @Inject
    Town town;

    @Inject
    Crowd crowd;

    @Inject
    CommandEar ear;

    @Inject
    Runs runs;

    @Inject
    Tables tables;

    WorkspaceId home;
    ApiTriggerId trigger;

    @BeforeEach
    void moveIn() {
        home = town.workspace();
        trigger = new ApiTriggerId(town.newScenarioId().value());
        town.publish(new ApiTrigger(home, trigger, "Storm warning", true, List.of(), List.of()));
    }

    @Test
    void everyListeningScenarioStartsForItsOwnAudience() {
        ContactId ann = town.contact(home, """
                {"external_id": "ann", "email": "ann@example.org", "country": "DE", "consents": {"email": "granted"}}""");
        ContactId bob = town.anybody(home, "bob");
        town.contact(home, "{\"external_id\": \"silent\", \"email\": \"silent@example.org\", \"country\": \"DE\"}");
        ScenarioId all = listens("");
        ScenarioId germans = listens("""
                , "filter": {"match": "all", "rules": [{"field": "params.wind", "operator": "gt", "value": 100}]},
                "audience": {"filter": {"match": "all", "rules": [
                  {"field": "contact.country", "operator": "eq", "value": "DE"}]}}""");
        ScenarioId calm = listens("""
                , "filter": {"match": "all", "rules": [{"field": "params.wind", "operator": "lt", "value": 10}]}""");
        TriggerCallId call = Town.newCall();

        call(call, Map.of("wind", 120));

        await().untilAsserted(() -> assertThat(startedOf(all)).isEqualTo(Set.of(ann, bob)));
        await().untilAsserted(() -> assertThat(startedOf(germans)).isEqualTo(Set.of(ann)));
        assertThat(startedOf(calm)).isEmpty();
        assertThat(starts())
                .hasSize(3)
                .allMatch(start -> start.data().get("wind").equals(120));
        await().untilAsserted(() -> log().body("items", hasSize(1))
                .body("items[0].trigger_call_id", equalTo(call.toString()))
                .body("items[0].outcome", equalTo("started"))
                .body("items[0].source", equalTo("/tests"))
                .body("items[0].params.wind", equalTo(120))
                .body("items[0].scenarios", hasSize(2))
                .body("items[0].scenarios.find { it.scenario_id == %d }.started".formatted(germans.value()), equalTo(1))
                .body("items[0].scenarios.find { it.scenario_id == %d }.skipped".formatted(germans.value()), equalTo(1))
                .body("items[0].scenarios.find { it.scenario_id == %d }.contacts".formatted(all.value()), equalTo(2)));
        town.call(home, call)
                .now()
                .body("status", equalTo("emitted"))
                .body("scenario_id", nullValue())
                .body("audience.pending", equalTo(3))
                .body("audience.skipped.no_consent", equalTo(1));
    }

    @Test
    void whomTheWorkerRefusesTheLogCountsAsSkipped() {
        town.anybody(home, "ann");
        town.anybody(home, "bob");
        listens("");
        call(Town.newCall(), Map.of("wind", 120));
        List<StartExecution> starts = ear.awaitStarts(home, 2);

        runs.write(
                new Worker(starts.getFirst())
                        .refusal(new InputRefused("start_execution", Refusal.ALREADY_IN_SCENARIO, "One at a time")),
                new Worker(starts.getLast()).sprint(1, ExecutionStatus.WAITING, new ExecutionStarted()));

        await().untilAsserted(() -> log().body("items[0].status", equalTo("completed"))
                .body("items[0].scenarios[0].contacts", equalTo(2))
                .body("items[0].scenarios[0].started", equalTo(1))
                .body("items[0].scenarios[0].skipped", equalTo(1)));
    }

    @Test
    void aRepeatedCallStartsNobodyAgain() {
        town.anybody(home, "ann");
        listens("");
        TriggerCallId call = Town.newCall();

        call(call, Map.of("wind", 120));
        call(call, Map.of("wind", 120));
        call(call, Map.of("wind", 90));

        town.call(home, call).onceInConflict();
        ear.awaitStarts(home, 1);
        log().body("items", hasSize(1)).body("items[0].scenarios", hasSize(1));
    }

    @Test
    void theLogTellsWhyNothingStarted() {
        town.anybody(home, "ann");
        call(Town.newCall(), Map.of("wind", 1));
        await().untilAsserted(() -> log().body("items[0].outcome", equalTo("no_scenario_listens")));
        listens("""
                , "filter": {"match": "all", "rules": [{"field": "params.wind", "operator": "gt", "value": 100}]}""");
        call(Town.newCall(), Map.of("wind", 2));
        await().untilAsserted(() ->
                log().body("items.outcome", equalTo(List.of("no_filter_matched", "no_scenario_listens"))));
        town.publish(new ApiTrigger(home, trigger, "Storm warning", false, List.of(), List.of()));
        call(Town.newCall(), Map.of("wind", 300));

        await().untilAsserted(() -> log().body("items[0].outcome", equalTo("api_trigger_inactive"))
                .body("items[0].status", equalTo("failed"))
                .body("items[0].params.wind", equalTo(300)));
        assertThat(starts()).isEmpty();
        String cursor = town.as(home)
                .get("/api/v1/api_triggers/" + trigger + "/log?limit=2")
                .then()
                .body("items", hasSize(2))
                .body("next_cursor", notNullValue())
                .extract()
                .path("next_cursor");
        town.as(home)
                .get("/api/v1/api_triggers/" + trigger + "/log?limit=2&cursor=" + cursor)
                .then()
                .body("items.params.wind", equalTo(List.of(1)));
        town.as(town.workspace())
                .get("/api/v1/api_triggers/" + trigger + "/log")
                .then()
                .statusCode(404)
                .body("code", equalTo("api_trigger_not_found"));
    }

    @Test
    void foldersAndSegmentsCanBeTheAudience() {
        ContactId ann = town.anybody(home, "ann");
        ContactId bob = town.anybody(home, "bob");
        town.anybody(home, "carl");
        long folder = town.folder(home, "Readers");
        town.join(home, folder, ann);
        town.join(home, folder, bob);
        long bobs = town.segment(home, """
                {"rules": [{"field": "contact.external_id", "operator": "eq", "value": "bob"}]}""");
        ScenarioId readers = listens("""
                , "audience": {"campaign_rules": [
                  {"list_type": "folder", "rule_type": "inclusion", "destination_id": %d},
                  {"list_type": "segment", "rule_type": "exclusion", "destination_id": %d}]}""".formatted(folder, bobs));

        call(Town.newCall(), Map.of());

        await().untilAsserted(() -> assertThat(startedOf(readers)).isEqualTo(Set.of(ann)));
        assertThat(starts()).hasSize(1);
    }

    @Test
    void aCancelledCallStopsAllItsScenarios() {
        town.anybody(home, "ann");
        listens("");
        listens("");
        TriggerCallId call = Town.newCall();
        call(call, Map.of());
        ear.awaitStarts(home, 2);

        town.call(home, call).cancel();

        await().untilAsserted(() -> assertThat(ear.cancelled(home)).isEqualTo(ear.started(home)));
        log().body("items[0].scenarios.status", equalTo(List.of("cancelled", "cancelled")));
    }

    @Test
    void aLargeAudienceHoldsUpNobodyElses() {
        long folder = town.folder(home, "Readers");
        crowd.gather(home, folder, 3_000, null);
        ScenarioId large = listens("");
        WorkspaceId elsewhere = town.workspace();
        ApiTriggerId small = new ApiTriggerId(town.newScenarioId().value());
        town.publish(new ApiTrigger(elsewhere, small, "Small", true, List.of(), List.of()));
        town.anybody(elsewhere, "zoe");
        ScenarioId there = listens(elsewhere, small, "");

        call(Town.newCall(), Map.of());
        town.trigger(elsewhere, Town.newCall(), new TriggerRequest(null, List.of(), Map.of(), null, null, small));
        ear.awaitStarts(home, large, 3_000);
        ear.awaitStarts(elsewhere, there, 1);
        String calls = callsOf(large, there);
        await().until(() -> tables.count(DONE + calls) == 2);

        // Once more from the beginning, so that both are there when the first page is taken.
        tables.change("delete from verdicts where " + calls);
        tables.change("update expansions set state = 'open', served_at = null, after_id = 0, decided = 0, emitted = 0,"
                + " exhausted = false where " + calls);
        await().until(() -> tables.count(DONE + calls) == 2);

        assertThat(tables.count("select count(*) from verdicts where " + callsOf(large)
                        + " and updated_at > (select updated_at from verdicts where " + callsOf(there) + ")"))
                .as("decided after the small one")
                .isGreaterThanOrEqualTo(2_000);
    }

    private static String callsOf(ScenarioId... scenarios) {
        String ids = Stream.of(scenarios).map(ScenarioId::toString).collect(Collectors.joining(", "));
        return "call_id in (select call_id from trigger_calls where scenario_id in (" + ids + "))";
    }

    private ScenarioId listens(String options) {
        return listens(home, trigger, options);
    }

    private ScenarioId listens(WorkspaceId workspace, ApiTriggerId to, String options) {
        ScenarioId scenario = town.newScenarioId();
        town.publish(new ScenarioVersion(workspace, scenario, 1, Town.tree("""
                {"title": "Storm", "triggers": [{"trigger_type": "api_trigger",
                  "options": {"api_trigger_id": %d%s}}], "actions": []}""".formatted(to.value(), options))));
        town.publish(new ScenarioHead(workspace, scenario, "Storm", true, 1));
        return scenario;
    }

    private void call(TriggerCallId call, Map<String, Object> params) {
        town.trigger(home, call, new TriggerRequest(null, List.of(), params, null, null, trigger));
    }

    private ValidatableResponse log() {
        return town.as(home)
                .get("/api/v1/api_triggers/" + trigger + "/log")
                .then()
                .statusCode(200);
    }

    private List<StartExecution> starts() {
        return ear.starts(home);
    }

    private Set<ContactId> startedOf(ScenarioId scenario) {
        return ear.starts(home, scenario).stream()
                .map(StartExecution::contactId)
                .collect(Collectors.toSet());
    }
}
