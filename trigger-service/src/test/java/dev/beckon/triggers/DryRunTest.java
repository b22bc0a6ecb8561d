package dev.beckon.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.definition.DefinitionRecord.ApiTrigger;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioHead;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioVersion;
import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.id.ApiTriggerId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.trigger.ContactRef;
import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.folder.FolderStore;
import dev.beckon.triggers.testing.CommandEar;
import dev.beckon.triggers.testing.Crowd;
import dev.beckon.triggers.testing.Runs;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Town;
import dev.beckon.triggers.testing.Worker;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What would happen, without its happening. */
@ServiceTest
class DryRunTest {

    private static final String STORM = """
            {"title": "Storm", "active": %s, "entry_policy": "%s", "triggers": [{"trigger_type": "api"}], "actions": [
              {"action_key": "hello", "action_type": "message",
               "content": "{{ contact.external_id }}: wind {{ trigger.wind }}, {{ trigger.gone }}"},
              {"action_key": "wait", "parent_key": "hello", "action_type": "time_delay", "options": {"duration": "P1D"}},
              {"action_key": "bye", "parent_key": "wait", "action_type": "message", "content": "It is over"}]}""";

    @Inject
    Town town;

    @Inject
    Crowd crowd;

    @Inject
    CommandEar ear;

    @Inject
    Runs runs;

    @Inject
    Database database;

    @Inject
    FolderStore folders;

    WorkspaceId home;
    ScenarioId scenario;
    TriggerCallId call;

    @BeforeEach
    void moveIn() {
        home = town.workspace();
        scenario = storm(true, "skip");
        call = Town.newCall();
    }

    @Test
    void eachContactGetsTheVerdictItWouldGetAndNothingStarts() {
        town.anybody(home, "ann");
        town.contact(home, "{\"external_id\": \"silent\", \"email\": \"silent@example.org\"}");

        dryRun(Town.named("ann"), Town.named("silent"), Town.named("nobody"), Town.named("ann"));

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
        town.as(home)
                .get("/api/v1/trigger_calls/" + call + "/verdicts")
                .then()
                .body("items.execution_id", everyItem(nullValue()));
        town.as(home).get("/api/v1/scenarios/" + scenario + "/stats").then().body("started", equalTo(0));
        assertNothingStarted(request(List.of(Town.named("ann"), Town.named("silent")), null), 1);
    }

    @Test
    void whatTheFirstWouldGetIsRendered() {
        for (String name : List.of("ann", "bob", "carl", "dora")) {
            town.anybody(home, name);
        }

        dryRun(Town.named("ann"), Town.named("bob"), Town.named("carl"), Town.named("dora"));

        completed().body("sample", hasSize(4)).body("sample.preview", everyItem(nullValue()));
        previews()
                .body("items.position", contains(0, 1, 2))
                .body("items[0].preview.status", equalTo("completed"))
                .body("items[0].preview.messages.action_key", contains("hello", "bye"))
                .body("items[0].preview.messages[0].content.text", equalTo("ann: wind 120, "))
                .body("items[0].preview.warnings.code", contains("unknown_variable"))
                .body("items[2].preview.messages[0].content.text", equalTo("carl: wind 120, "));
    }

    @Test
    void conditionsAskTheContactsOwnSegmentsAndEvents() {
        long vips = town.as(home)
                .contentType(ContentType.JSON)
                .body("{\"title\": \"Vips\", \"filter\": {\"rules\": [{\"field\": \"contact.external_id\","
                        + " \"operator\": \"eq\", \"value\": \"ann\"}]}}")
                .post("/api/v1/segments")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        scenario = town.newScenarioId();
        publish(scenario, true, """
                {"title": "Orders", "triggers": [{"trigger_type": "api"}], "actions": [
                  {"action_key": "who", "action_type": "condition", "options": {"rules": {"match": "all", "rules": [
                    {"segment_id": %d}, {"event": "order", "operator": "gte", "count": 1}]}}},
                  {"action_key": "yes", "parent_key": "who", "parent_branch": "option_true",
                   "action_type": "message", "content": "Thank you"},
                  {"action_key": "no", "parent_key": "who", "parent_branch": "option_false",
                   "action_type": "message", "content": "Welcome"}]}""".formatted(vips));
        for (String name : List.of("ann", "bob")) {
            town.as(home)
                    .contentType(ContentType.JSON)
                    .body("{\"event\": \"order\"}")
                    .post("/api/v1/contacts/" + town.anybody(home, name) + "/events")
                    .then()
                    .statusCode(202);
        }

        dryRun(Town.named("ann"), Town.named("bob"));

        completed();
        previews()
                .body("items.collect { it.preview.messages[0].content.text }", contains("Thank you", "Welcome"))
                .body("items.preview.assumptions", everyItem(hasSize(0)));
    }

    @Test
    void anAudienceIsCountedAndTwentyOfItAreShown() {
        long readers = folders.create(home, "Readers").orElseThrow().id();
        crowd.gather(home, readers, 1_500, null);

        TriggerRequest request = request(List.of(), """
                {"campaign_rules": [{"list_type": "folder", "rule_type": "inclusion", "destination_id": %d}]}""".formatted(readers));
        town.trigger(home, call, request);

        completed()
                .body("contacts", equalTo(1_500))
                .body("audience.started", equalTo(1_500))
                .body("sample", hasSize(20));
        previews().body("items", hasSize(3));
        assertNothingStarted(request, 1_500);
    }

    @Test
    void aScenarioThatIsSwitchedOffCanBeTried() {
        scenario = storm(false, "skip");
        town.anybody(home, "ann");

        dryRun(Town.named("ann"));

        completed().body("audience.started", equalTo(1));
        previews().body("items[0].preview.messages", hasSize(2));
    }

    @Test
    void whoIsInTheScenarioIsSkippedAsItsEntryPolicySays() {
        runWith("ann");
        dryRun(Town.named("ann"));
        completed().body("audience.skipped.already_in_scenario", equalTo(1));

        scenario = storm(true, "restart");
        runWith("bob");
        call = Town.newCall();
        dryRun(Town.named("bob"));
        completed().body("audience.started", equalTo(1));
    }

    @Test
    void aVersionThatWasNeverPublishedIsAFailure() {
        scenario = town.scenario(home, 9);
        town.anybody(home, "ann");

        dryRun(Town.named("ann"));

        completed().body("audience.failed", equalTo(1)).body("sample[0].reason", equalTo("unknown_version"));
    }

    @Test
    void aCrashBeforeTheEndOnlyMeansThatItIsDecidedAgain() {
        town.anybody(home, "ann");
        town.anybody(home, "bob");
        dryRun(Town.named("ann"), Town.named("bob"));
        completed();

        sql("delete from dry_run_samples where call_id = '" + call + "'");
        sql("delete from verdicts where position = 1 and call_id = '" + call + "'");
        sql("update trigger_calls set status = 'accepted' where call_id = '" + call + "'");
        dryRun(Town.named("ann"), Town.named("bob"));

        completed().body("audience.started", equalTo(2)).body("sample", hasSize(2));
        assertNothingStarted(request(List.of(Town.named("ann"), Town.named("bob")), null), 2);
    }

    @Test
    void theSameIdWithoutDryRunIsAnotherCallAndStartsNothing() {
        town.anybody(home, "ann");
        dryRun(Town.named("ann"));
        completed();

        town.trigger(
                home, call, new TriggerRequest(scenario, List.of(Town.named("ann")), Map.of("wind", 120), null, null));

        await().untilAsserted(() -> view().body("conflicts", equalTo(1)));
        assertNothingStarted(request(List.of(Town.named("ann")), null), 1);
    }

    @Test
    void aDryRunOfAnApiTriggerIsOneOfEachScenarioThatListens() {
        ApiTriggerId trigger = new ApiTriggerId(town.newScenarioId().value());
        town.publish(new ApiTrigger(home, trigger, "Storm warning", true, List.of(), List.of()));
        scenario = town.newScenarioId();
        publish(
                scenario,
                true,
                STORM.formatted(true, "skip")
                        .replace(
                                "{\"trigger_type\": \"api\"}",
                                "{\"trigger_type\": \"api_trigger\", \"options\": {\"api_trigger_id\": " + trigger
                                        + "}}"));
        town.anybody(home, "ann");

        TriggerRequest request =
                new TriggerRequest(null, List.of(), Map.of("wind", 120), null, Lane.BULK, trigger, null, true);
        town.trigger(home, call, request);

        completed().body("dry_run", equalTo(true)).body("audience.started", equalTo(1));
        assertNothingStarted(request, 1);
    }

    /** Somebody in whose name an execution of the scenario is under way. */
    private void runWith(String name) {
        Worker worker = runs.start(home, Town.newCall(), scenario, name).getFirst();
        runs.write(worker.sprint(1, ExecutionStatus.WAITING, new ExecutionEvent.ExecutionStarted()));
        await().untilAsserted(() -> town.as(home)
                .get("/api/v1/executions/" + worker.start().executionId())
                .then()
                .statusCode(200)
                .body("status", equalTo("waiting")));
    }

    private ScenarioId storm(boolean active, String entryPolicy) {
        ScenarioId id = town.newScenarioId();
        publish(id, active, STORM.formatted(active, entryPolicy));
        return id;
    }

    private void publish(ScenarioId id, boolean active, String definition) {
        town.publish(new ScenarioVersion(home, id, 1, tree(definition)));
        town.publish(new ScenarioHead(home, id, "Storm", active, 1));
    }

    private void dryRun(ContactRef... contacts) {
        town.trigger(home, call, request(List.of(contacts), null));
    }

    private TriggerRequest request(List<ContactRef> contacts, String audience) {
        return new TriggerRequest(
                scenario,
                contacts,
                Map.of("wind", 120),
                null,
                null,
                null,
                audience == null ? null : tree(audience),
                true);
    }

    private static JsonNode tree(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private ValidatableResponse completed() {
        await().untilAsserted(() -> view().body("status", equalTo("completed")));
        return view();
    }

    private ValidatableResponse previews() {
        return town.as(home)
                .get("/api/v1/trigger_calls/" + call + "/previews")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse view() {
        return town.as(home).get("/api/v1/trigger_calls/" + call).then().statusCode(200);
    }

    /** Makes the same call in earnest: its starts would be behind those of the dry run, in the same partitions. */
    private void assertNothingStarted(TriggerRequest dry, int inEarnest) {
        TriggerCallId real = Town.newCall();
        town.trigger(
                home,
                real,
                new TriggerRequest(
                        dry.scenarioId(),
                        dry.contacts(),
                        dry.data(),
                        dry.executionKey(),
                        dry.lane(),
                        dry.apiTriggerId(),
                        dry.audience(),
                        false));
        await().untilAsserted(() -> assertThat(ear.heard(StartExecution.class, home))
                .hasSize(inEarnest)
                .noneMatch(start -> start.triggerCallId().equals(call)));
    }

    private void sql(String statement) {
        database.inTransaction(connection -> {
            try (var prepared = connection.prepareStatement(statement)) {
                return prepared.executeUpdate();
            }
        });
    }
}
