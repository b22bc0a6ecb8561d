package dev.beckon.triggers;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.journal.ExecutionEvent.ExecutionStarted;
import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.triggers.testing.DryRuns;
import dev.beckon.triggers.testing.Runs;
import dev.beckon.triggers.testing.SeenCall;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Tables;
import dev.beckon.triggers.testing.Town;
import dev.beckon.triggers.testing.Worker;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What would happen, without its happening. */
@ServiceTest
class DryRunTest {

    private static final String BY_API = "{\"trigger_type\": \"api\"}";

    @Inject
    Town town;

    @Inject
    DryRuns dryRuns;

    @Inject
    Runs runs;

    @Inject
    Tables tables;

    WorkspaceId home;
    ScenarioId scenario;
    TriggerCallId call;

    @BeforeEach
    void moveIn() {
        home = town.workspace();
        scenario = dryRuns.storm(home, BY_API, true, "skip");
        call = Town.newCall();
    }

    @Test
    void eachContactGetsTheVerdictItWouldGetAndNothingStarts() {
        town.anybody(home, "ann");
        town.contact(home, "{\"external_id\": \"silent\", \"email\": \"silent@example.org\"}");

        dryRun("ann", "silent", "nobody", "ann");

        completed()
                .body("dry_run", equalTo(true))
                .body("contacts", equalTo(4))
                .body("audience.started", equalTo(1))
                .body("audience.pending", equalTo(0))
                .body("audience.skipped.no_consent", equalTo(1))
                .body("audience.skipped.contact_not_found", equalTo(1))
                .body("audience.skipped.duplicate_contact", equalTo(1))
                .body("executions.values().sum()", equalTo(0))
                .body("sample.position", equalTo(List.of(0, 1, 2, 3)))
                .body("sample.status", equalTo(List.of("started", "skipped", "skipped", "skipped")))
                .body("sample[1].reason", equalTo("no_consent"))
                .body("sample[2].contact.external_id", equalTo("nobody"));
        seen().verdicts().body("items.execution_id", everyItem(nullValue()));
        town.as(home).get("/api/v1/scenarios/" + scenario + "/stats").then().body("started", equalTo(0));
        dryRuns.assertNothingStarted(home, call, DryRuns.of(scenario, "ann", "silent"), 1);
    }

    @Test
    void aScenarioThatIsSwitchedOffCanBeTried() {
        scenario = dryRuns.storm(home, BY_API, false, "skip");
        town.anybody(home, "ann");

        dryRun("ann");

        completed().body("audience.started", equalTo(1));
        seen().previews().body("items[0].preview.messages", hasSize(2));
    }

    @Test
    void whoIsInTheScenarioIsSkippedAsItsEntryPolicySays() {
        runWith("ann");
        dryRun("ann");
        completed().body("audience.skipped.already_in_scenario", equalTo(1));

        scenario = dryRuns.storm(home, BY_API, true, "restart");
        runWith("bob");
        call = Town.newCall();
        dryRun("bob");
        completed().body("audience.started", equalTo(1));
    }

    @Test
    void aVersionThatWasNeverPublishedIsAFailure() {
        scenario = town.scenario(home, 9);
        town.anybody(home, "ann");

        dryRun("ann");

        completed().body("audience.failed", equalTo(1)).body("sample[0].reason", equalTo("unknown_version"));
    }

    @Test
    void aCrashBeforeTheEndOnlyMeansThatItIsDecidedAgain() {
        town.anybody(home, "ann");
        town.anybody(home, "bob");
        dryRun("ann", "bob");
        completed();

        tables.change("delete from dry_run_samples where call_id = '" + call + "'");
        tables.change("delete from verdicts where position = 1 and call_id = '" + call + "'");
        tables.change("update trigger_calls set status = 'accepted' where call_id = '" + call + "'");
        dryRun("ann", "bob");

        completed().body("audience.started", equalTo(2)).body("sample", hasSize(2));
        dryRuns.assertNothingStarted(home, call, DryRuns.of(scenario, "ann", "bob"), 2);
    }

    @Test
    void theSameIdWithoutDryRunIsAnotherCallAndStartsNothing() {
        town.anybody(home, "ann");
        dryRun("ann");
        completed();

        town.trigger(
                home, call, new TriggerRequest(scenario, List.of(Town.named("ann")), Map.of("wind", 120), null, null));

        seen().onceInConflict();
        dryRuns.assertNothingStarted(home, call, DryRuns.of(scenario, "ann"), 1);
    }

    /** Somebody in whose name an execution of the scenario is under way. */
    private void runWith(String name) {
        Worker worker = runs.start(home, Town.newCall(), scenario, name).getFirst();
        runs.write(worker.sprint(1, ExecutionStatus.WAITING, new ExecutionStarted()));
        await().untilAsserted(() -> town.as(home)
                .get("/api/v1/executions/" + worker.start().executionId())
                .then()
                .statusCode(200)
                .body("status", equalTo("waiting")));
    }

    private void dryRun(String... externalIds) {
        town.trigger(home, call, DryRuns.of(scenario, externalIds));
    }

    private ValidatableResponse completed() {
        return seen().once("completed");
    }

    private SeenCall seen() {
        return town.call(home, call);
    }
}
