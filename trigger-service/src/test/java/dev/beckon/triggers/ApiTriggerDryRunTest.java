package dev.beckon.triggers;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.beckon.contracts.definition.DefinitionRecord.ApiTrigger;
import dev.beckon.contracts.id.ApiTriggerId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.triggers.testing.DryRuns;
import dev.beckon.triggers.testing.SeenCall;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Town;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a call of an API trigger would start, of every scenario that listens. */
@ServiceTest
class ApiTriggerDryRunTest {

    private static final String ANN_AND_SILENT = """
            , "audience": {"filter": {"match": "all", "rules": [
              {"field": "contact.external_id", "operator": "in", "value": ["ann", "silent"]}]}}""";

    @Inject
    Town town;

    @Inject
    DryRuns dryRuns;

    WorkspaceId home;
    ApiTriggerId trigger;
    TriggerCallId call;

    @BeforeEach
    void moveIn() {
        home = town.workspace();
        trigger = new ApiTriggerId(town.newScenarioId().value());
        call = Town.newCall();
        publish(true);
    }

    @Test
    void everyScenarioThatListensDecidesAndNothingStarts() {
        ScenarioId everybody = listens("");
        ScenarioId few = listens(ANN_AND_SILENT);
        listens("""
                , "filter": {"match": "all", "rules": [{"field": "params.wind", "operator": "lt", "value": 10}]}""");
        people("ann", "bob");

        dryRun();

        ValidatableResponse told = seen().once("completed")
                .body("dry_run", equalTo(true))
                .body("audience.started", equalTo(3))
                .body("audience.skipped", equalTo(Map.of("no_consent", 1)))
                .body("sample", nullValue())
                .body("scenarios", hasSize(2))
                .body("scenarios.dry_run", everyItem(equalTo(true)))
                .body("scenarios.parent_id", everyItem(equalTo(call.toString())))
                .body("scenarios.status", everyItem(equalTo("completed")))
                .body("scenarios.contacts", everyItem(equalTo(2)))
                .body(of(everybody) + ".audience.started", equalTo(2))
                .body(of(everybody) + ".sample.status", contains("started", "started"))
                .body(of(few) + ".audience.started", equalTo(1))
                .body(of(few) + ".sample.status", containsInAnyOrder("started", "skipped"));
        String ofFew = told.extract().path(of(few) + ".trigger_call_id");
        town.call(home, TriggerCallId.of(ofFew))
                .previews()
                .body("items.collect { it.preview.messages[0].content.text }", contains("ann: wind 120, "));
        town.as(home).get("/api/v1/scenarios/" + few + "/stats").then().body("started", equalTo(0));
        dryRuns.assertNothingStarted(home, call, request(true), 3);
    }

    @Test
    void theLogTellsTheDryRunFromTheCallInEarnest() {
        listens(ANN_AND_SILENT);
        people("ann");

        dryRun();
        seen().once("completed");

        log().body("items", hasSize(1))
                .body("items[0].dry_run", equalTo(true))
                .body("items[0].outcome", equalTo("dry_run"))
                .body("items[0].scenarios[0].contacts", equalTo(2))
                .body("items[0].scenarios[0].started", equalTo(0))
                .body("items[0].scenarios[0].would_start", equalTo(1))
                .body("items[0].scenarios[0].skipped", equalTo(1));
        dryRuns.assertNothingStarted(home, call, request(true), 1);
        await().untilAsserted(() -> log().body("items.outcome", contains("started", "dry_run"))
                .body("items[0].dry_run", nullValue())
                .body("items[0].scenarios[0].started", equalTo(1))
                .body("items[0].scenarios[0].would_start", nullValue()));
    }

    @Test
    void whyNothingWouldStartIsToldToo() {
        dryRun();

        seen().onceFailed("no_scenario_listens").body("dry_run", equalTo(true)).body("scenarios", hasSize(0));
        log().body("items[0].dry_run", equalTo(true)).body("items[0].outcome", equalTo("no_scenario_listens"));
    }

    @Test
    void anApiTriggerThatIsSwitchedOffCanBeTried() {
        publish(false);
        listens("");
        town.anybody(home, "ann");

        dryRun();

        seen().once("completed").body("audience.started", equalTo(1));
        TriggerCallId inEarnest = Town.newCall();
        town.trigger(home, inEarnest, request(false));
        town.call(home, inEarnest).onceFailed("api_trigger_inactive").body("scenarios", nullValue());
    }

    @Test
    void theSameIdInEarnestIsAnotherCallAndStartsNothing() {
        listens("");
        town.anybody(home, "ann");
        dryRun();
        seen().once("completed");
        dryRun();

        town.trigger(home, call, request(false));

        seen().onceInConflict().body("dry_run", equalTo(true)).body("scenarios", hasSize(1));
        log().body("items", hasSize(1));
        dryRuns.assertNothingStarted(home, call, request(true), 1);
    }

    private void publish(boolean active) {
        town.publish(new ApiTrigger(home, trigger, "Storm warning", active, List.of(), List.of()));
    }

    private ScenarioId listens(String options) {
        return dryRuns.storm(home, """
                {"trigger_type": "api_trigger", "options": {"api_trigger_id": %s%s}}""".formatted(trigger, options), true, "skip");
    }

    /** These, and somebody who may not be written to. */
    private void people(String... names) {
        for (String name : names) {
            town.anybody(home, name);
        }
        town.contact(home, "{\"external_id\": \"silent\", \"email\": \"silent@example.org\"}");
    }

    private void dryRun() {
        town.trigger(home, call, request(true));
    }

    private TriggerRequest request(boolean dryRun) {
        return new TriggerRequest(null, List.of(), Map.of("wind", 120), null, null, trigger, null, dryRun);
    }

    private SeenCall seen() {
        return town.call(home, call);
    }

    private ValidatableResponse log() {
        return town.as(home)
                .get("/api/v1/api_triggers/" + trigger + "/log")
                .then()
                .statusCode(200);
    }

    private static String of(ScenarioId scenario) {
        return "scenarios.find { it.scenario_id == " + scenario + " }";
    }
}
