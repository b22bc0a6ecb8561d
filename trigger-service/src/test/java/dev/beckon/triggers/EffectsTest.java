package dev.beckon.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.beckon.contracts.execution.ExecutionCommand.DeliverEvent;
import dev.beckon.contracts.execution.ExecutionCommand.DeliverFacts;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.journal.ExecutionEvent.FactsRequested;
import dev.beckon.contracts.journal.ExecutionEvent.FoldersChanged;
import dev.beckon.contracts.journal.ExecutionEvent.PropertyChanged;
import dev.beckon.contracts.journal.ExecutionEvent.SurveyCompleted;
import dev.beckon.contracts.journal.ExecutionEvent.TagsChanged;
import dev.beckon.contracts.journal.FactQuery;
import dev.beckon.contracts.journal.JournalRecord;
import dev.beckon.contracts.journal.ListOperation;
import dev.beckon.contracts.journal.PropertyOperation;
import dev.beckon.contracts.trigger.ContactRef;
import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.triggers.testing.CommandEar;
import dev.beckon.triggers.testing.Runs;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Town;
import dev.beckon.triggers.testing.Worker;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class EffectsTest {

    @Inject
    Town town;

    @Inject
    CommandEar ear;

    @Inject
    Runs runs;

    WorkspaceId home;
    ContactId ann;
    Worker worker;

    @BeforeEach
    void annIsStarted() {
        home = town.workspace();
        ScenarioId scenario = town.scenario(home, 1);
        ann = town.contact(home, """
                {"external_id": "ann", "email": "ann@example.org", "consents": {"email": "granted"}, "tags": ["old"],
                 "properties": {"visits": 2, "colours": "red", "gone": true}}""");
        TriggerCallId call = Town.newCall();
        town.trigger(
                home,
                call,
                new TriggerRequest(
                        scenario, List.of(new ContactRef(ann, null, null, null, null)), Map.of(), null, null));
        worker = new Worker(ear.awaitStarts(home, 1).getFirst());
    }

    @Test
    void whatAnExecutionChangesIsChangedOnceHoweverOftenItIsTold() {
        JournalRecord changes = worker.sprint(
                1,
                ExecutionStatus.WAITING,
                property("plan", PropertyOperation.SET, "gold"),
                property("visits", PropertyOperation.INCREMENT, 3),
                property("colours", PropertyOperation.ADD, "blue"),
                property("gone", PropertyOperation.CLEAR, null),
                new TagsChanged(2, "tag", ListOperation.ADD, List.of("new", "old")),
                new TagsChanged(3, "tag", ListOperation.REMOVE, List.of("old")));
        runs.write(changes);
        runs.write(changes);
        runs.write(worker.sprint(2, ExecutionStatus.WAITING, property("seen", PropertyOperation.SET, true)));

        await().untilAsserted(() -> contact().body("properties.seen", equalTo(true)));
        contact()
                .body("properties.plan", equalTo("gold"))
                .body("properties.visits", equalTo(5))
                .body("properties.colours", equalTo(List.of("red", "blue")))
                .body("properties.gone", nullValue())
                .body("tags", equalTo(List.of("new")));
    }

    @Test
    void aChangeRaisesTheRevision() {
        runs.write(worker.sprint(1, ExecutionStatus.WAITING, property("plan", PropertyOperation.SET, "gold")));
        await().untilAsserted(() -> contact().body("revision", equalTo(2)));
    }

    @Test
    void whatIsNoNumberCountsAsNothingAndListsAreJoined() {
        runs.write(worker.sprint(
                1,
                ExecutionStatus.WAITING,
                property("colours", PropertyOperation.INCREMENT, 1),
                property("sizes", PropertyOperation.ADD, List.of("S", "M")),
                property("sizes", PropertyOperation.ADD, List.of("M", "L")),
                property("seen", PropertyOperation.SET, true)));
        await().untilAsserted(() -> contact().body("properties.seen", equalTo(true)));
        contact().body("properties.colours", equalTo(1)).body("properties.sizes", equalTo(List.of("S", "M", "L")));
    }

    @Test
    void foldersAreJoinedAndLeft() {
        long folder = town.folder(home, "Customers");
        runs.write(worker.sprint(
                1,
                ExecutionStatus.WAITING,
                new FoldersChanged(1, "in", ListOperation.ADD, List.of(folder, 9_999_999L))));
        await().untilAsserted(() -> contact().body("folders", equalTo(List.of((int) folder))));
        runs.write(worker.sprint(
                2, ExecutionStatus.WAITING, new FoldersChanged(2, "out", ListOperation.REMOVE, List.of(folder))));
        await().untilAsserted(() -> contact().body("folders", hasSize(0)));
    }

    @Test
    void aSurveyThatIsAnsweredIsAnEventAndAResult() {
        JournalRecord done = worker.sprint(
                1, ExecutionStatus.COMPLETED, new SurveyCompleted(4, "ask", 77L, "How was it?", Map.of("stars", 5)));
        JournalRecord now = new JournalRecord(
                done.workspace(),
                done.contactId(),
                done.executionId(),
                done.triggerCallId(),
                done.scenarioId(),
                done.scenarioVersion(),
                done.sequence(),
                done.status(),
                Instant.now(),
                done.events());
        runs.write(now);
        runs.write(now);
        await().untilAsserted(() -> assertThat(ear.heard(DeliverEvent.class, home))
                .singleElement()
                .satisfies(event -> assertThat(event.name()).isEqualTo("survey_completed")));
        town.as(home)
                .get("/api/v1/surveys/77/results")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].contact_id", equalTo((int) ann.value()))
                .body("items[0].answers.stars", equalTo(5));
        town.as(town.workspace()).get("/api/v1/surveys/77/results").then().body("items", hasSize(0));
    }

    @Test
    void factsAreAnswered() {
        tell("purchase", "{\"amount\": 120}");
        tell("purchase", "{\"amount\": 20, \"note\": \"{{ gift }}\"}");
        JournalRecord asks = worker.sprint(
                1,
                ExecutionStatus.WAITING,
                new FactsRequested(
                        3,
                        "check",
                        List.of(
                                new FactQuery.EventCount("all", "purchase", null, null),
                                new FactQuery.EventCount("lately", "purchase", Duration.ofHours(1), null),
                                new FactQuery.EventCount("none", "return", null, null),
                                new FactQuery.EventCount("large", "purchase", null, Town.tree("""
                                        {"match": "all", "rules": [{"field": "event.amount", "operator": "gt", "value": 100}]}""")),
                                // What came from a template has been put in: braces mean nothing any more.
                                new FactQuery.EventCount("gift", "purchase", null, Town.tree("""
                                        {"match": "all", "rules": [{"field": "event.note", "operator": "eq", "value": "{{ gift }}"}]}""")),
                                new FactQuery.EventCount(
                                        "unreadable",
                                        "purchase",
                                        null,
                                        Town.tree("{\"rules\": [{\"field\": \"x\"}]}")))));
        runs.write(asks);
        await().untilAsserted(() -> assertThat(ear.heard(DeliverFacts.class, home))
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.executionId()).isEqualTo(worker.start().executionId());
                    assertThat(answer.step()).isEqualTo(3);
                    assertThat(answer.facts())
                            .containsEntry("all", 2)
                            .containsEntry("lately", 2)
                            .containsEntry("none", 0)
                            .containsEntry("large", 1)
                            .containsEntry("gift", 1)
                            .doesNotContainKey("unreadable");
                }));
        runs.write(asks);
        await().until(() -> ear.heard(DeliverFacts.class, home).size() == 2);
    }

    /** The worker remembers few events, to know repeated ones; they are counted where all of them are. */
    @Test
    void eventsAreCountedHoweverManyThereAre() {
        String events = IntStream.range(0, 1_200)
                .mapToObj(i -> "{\"event\": \"visit\", \"properties\": {\"page\": %d}, \"occurred_at\": \"%s\"}"
                        .formatted(i, Instant.now().minus(Duration.ofMinutes(i < 600 ? i : i + 1_440))))
                .collect(Collectors.joining("\n"));
        for (List<String> batch : List.of(
                events.lines().limit(600).toList(), events.lines().skip(600).toList())) {
            town.happened(home, ann, "[" + String.join(",", batch) + "]");
        }
        runs.write(worker.sprint(
                1,
                ExecutionStatus.WAITING,
                new FactsRequested(
                        3,
                        "check",
                        List.of(
                                new FactQuery.EventCount("all", "visit", null, null),
                                new FactQuery.EventCount("lately", "visit", Duration.ofHours(15), null),
                                new FactQuery.EventCount("matching", "visit", Duration.ofHours(15), Town.tree("""
                                        {"match": "all", "rules": [{"field": "event.page", "operator": "lt", "value": 300}]}""")),
                                new FactQuery.EventCount("ruled", "visit", null, Town.tree("""
                                        {"match": "all", "rules": [{"field": "event.page", "operator": "gte", "value": 0}]}"""))))));

        await().untilAsserted(() -> assertThat(ear.heard(DeliverFacts.class, home))
                .singleElement()
                .satisfies(answer -> assertThat(answer.facts())
                        .containsEntry("all", 1_200)
                        .containsEntry("lately", 600)
                        .containsEntry("matching", 300)
                        .containsEntry("ruled", 1_200)));
    }

    private PropertyChanged property(String name, PropertyOperation operation, Object value) {
        return new PropertyChanged(1, "update", name, operation, value);
    }

    private void tell(String name, String properties) {
        town.happened(home, ann, "{\"event\": \"" + name + "\", \"properties\": " + properties + "}");
    }

    private ValidatableResponse contact() {
        return town.as(home).get("/api/v1/contacts/" + ann).then().statusCode(200);
    }
}
