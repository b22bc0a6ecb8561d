package dev.beckon.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.beckon.contracts.definition.DefinitionRecord.ScenarioHead;
import dev.beckon.contracts.execution.ExecutionCommand.CancelExecution;
import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.trigger.ContactRef;
import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.triggers.testing.CommandEar;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Tables;
import dev.beckon.triggers.testing.Town;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class IntakeTest {

    @Inject
    Town town;

    @Inject
    CommandEar ear;

    @Inject
    Tables tables;

    WorkspaceId home;
    ScenarioId scenario;

    @BeforeEach
    void moveIn() {
        home = town.workspace();
        scenario = town.scenario(home, 3);
    }

    @Test
    void aContactIsStartedOnThePinnedVersionWithItsSnapshot() {
        ContactId ann = town.anybody(home, "ann");
        TriggerCallId call = Town.newCall();

        town.trigger(home, call, request(Town.named("ann")));

        town.call(home, call).once("emitted");
        StartExecution start = ear.awaitStarts(home, 1).getFirst();
        assertThat(start.contactId()).isEqualTo(ann);
        assertThat(start.scenarioVersion()).isEqualTo(3);
        assertThat(start.lane()).isEqualTo(Lane.REALTIME);
        assertThat(start.data()).containsEntry("wind", 120);
        assertThat(start.contact().email()).isEqualTo("ann@example.org");
        assertThat(start.contact().revision()).isEqualTo(1);
        assertThat(start.executionId()).isEqualTo(DerivedId.execution(call, scenario, new ContactKey(home, ann), null));
    }

    @Test
    void everyOtherContactHasAReason() {
        town.anybody(home, "ann");
        town.contact(home, "{\"external_id\": \"silent\", \"email\": \"silent@example.org\"}");
        town.contact(home, "{\"external_id\": \"hermit\"}");
        TriggerCallId call = Town.newCall();

        town.trigger(
                home,
                call,
                request(
                        Town.named("ann"),
                        Town.named("nobody"),
                        Town.named("silent"),
                        Town.named("hermit"),
                        new ContactRef(null, null, "ann@example.org", null, null),
                        new ContactRef(null, null, null, "12", null),
                        new ContactRef(null, null, null, null, null)));

        town.call(home, call).once("emitted");
        town.as(home)
                .get("/api/v1/trigger_calls/" + call)
                .then()
                .body("contacts", equalTo(7))
                .body("audience.pending", equalTo(1))
                .body("audience.resolved", equalTo(4))
                .body("audience.skipped.contact_not_found", equalTo(1))
                .body("audience.skipped.no_consent", equalTo(1))
                .body("audience.skipped.no_address", equalTo(1))
                .body("audience.skipped.duplicate_contact", equalTo(1))
                .body("audience.skipped.invalid_phone_number", equalTo(1))
                .body("audience.skipped.invalid_contact_reference", equalTo(1));
        town.as(home)
                .get("/api/v1/trigger_calls/" + call + "/verdicts?status=skipped&limit=2")
                .then()
                .body("items.position", equalTo(List.of(1, 2)))
                .body("items[0].contact.external_id", equalTo("nobody"));
    }

    @Test
    void aCallThatComesTwiceIsEmittedOnce() {
        town.anybody(home, "ann");
        town.anybody(home, "bob");
        TriggerCallId call = Town.newCall();

        town.trigger(home, call, request(Town.named("ann")));
        town.trigger(home, call, request(Town.named("ann")));
        town.trigger(home, call, request(Town.named("bob")));
        town.call(home, call).onceInConflict();

        // Behind whatever else was emitted for her.
        ScenarioId last = town.scenario(home, 1);
        town.trigger(home, Town.newCall(), new TriggerRequest(last, List.of(Town.named("ann")), Map.of(), null, null));
        ear.awaitStarts(home, last, 1);
        assertThat(ear.starts(home, scenario)).hasSize(1);
    }

    @Test
    void aCrashBeforeTheMarkRepeatsTheSameCommands() {
        ContactId ann = town.anybody(home, "ann");
        town.anybody(home, "bob");
        TriggerCallId call = Town.newCall();
        TriggerRequest request = request(Town.named("ann"), Town.named("bob"));
        town.trigger(home, call, request);
        town.call(home, call).once("emitted");

        tables.change("update trigger_calls set status = 'accepted' where call_id = '" + call + "'");
        tables.change("delete from verdicts where position = 1 and call_id = '" + call + "'");
        town.change(home, ann, "{\"external_id\": \"carl\"}");
        town.trigger(home, call, request);

        List<StartExecution> starts = ear.awaitStarts(home, 4);
        assertThat(starts.stream().map(StartExecution::executionId).distinct()).hasSize(2);
        town.call(home, call).once("emitted");
    }

    @Test
    void aScenarioThatIsKnownShortlyAfterItsCallIsWaitedFor() {
        town.anybody(home, "ann");
        ScenarioId late = town.newScenarioId();
        TriggerCallId call = Town.newCall();

        town.trigger(home, call, new TriggerRequest(late, List.of(Town.named("ann")), Map.of(), null, null));
        town.publish(new ScenarioHead(home, late, "Late", true, 1));

        town.call(home, call).once("emitted");
        assertThat(ear.awaitStarts(home, 1).getFirst().scenarioId()).isEqualTo(late);
    }

    @Test
    void aCallForAScenarioThatCannotStartFails() {
        town.anybody(home, "ann");
        ScenarioId asleep = town.newScenarioId();
        town.publish(new ScenarioHead(home, asleep, "Asleep", false, 1));
        TriggerCallId inactive = Town.newCall();
        TriggerCallId unknown = Town.newCall();

        town.trigger(home, inactive, new TriggerRequest(asleep, List.of(Town.named("ann")), Map.of(), null, null));
        town.triggerLate(
                home,
                unknown,
                new TriggerRequest(town.newScenarioId(), List.of(Town.named("ann")), Map.of(), null, null),
                Instant.now().minus(Duration.ofHours(1)));

        town.call(home, inactive).once("failed");
        town.call(home, unknown).once("failed");
        town.as(home)
                .get("/api/v1/trigger_calls/" + unknown)
                .then()
                .body("failure", equalTo("scenario_not_found"))
                .body("audience.skipped.scenario_not_found", equalTo(1));
        assertThat(ear.starts(home)).isEmpty();
    }

    @Test
    void aLargeCallIsTakenInChunksOnTheBulkLane() {
        StringBuilder file = new StringBuilder();
        IntStream.range(0, 2_500)
                .forEach(i -> file.append(
                        "{\"external_id\": \"l-%d\", \"email\": \"l%d@example.org\", \"consents\": {\"email\": \"granted\"}}\n"
                                .formatted(i, i)));
        town.as(home)
                .contentType("application/x-ndjson")
                .body(file.toString().getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/contacts/import")
                .then()
                .body("created", equalTo(2_500));
        TriggerCallId call = Town.newCall();

        town.trigger(
                home,
                call,
                request(IntStream.range(0, 2_500)
                        .mapToObj(i -> Town.named("l-" + i))
                        .toArray(ContactRef[]::new)));

        town.call(home, call).once("emitted");
        assertThat(ear.awaitStarts(home, 2_500)).allMatch(start -> start.lane() == Lane.BULK);
    }

    @Test
    void aCancelledCallTellsItsExecutionsToStop() {
        town.anybody(home, "ann");
        TriggerCallId call = Town.newCall();
        town.trigger(home, call, request(Town.named("ann")));
        town.call(home, call).once("emitted");

        town.call(home, call).cancel();

        town.call(home, call).once("cancelled");
        await().untilAsserted(() -> assertThat(ear.heard(CancelExecution.class, home))
                .extracting(CancelExecution::executionId)
                .containsExactly(ear.awaitStarts(home, 1).getFirst().executionId()));
    }

    private TriggerRequest request(ContactRef... contacts) {
        return new TriggerRequest(scenario, List.of(contacts), Map.of("wind", 120), null, null);
    }
}
