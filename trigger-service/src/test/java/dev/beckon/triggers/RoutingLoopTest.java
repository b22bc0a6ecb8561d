package dev.beckon.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.journal.ExecutionEvent.ExecutionStarted;
import dev.beckon.contracts.journal.ExecutionEvent.PropertyChanged;
import dev.beckon.contracts.journal.JournalRecord;
import dev.beckon.contracts.journal.PropertyOperation;
import dev.beckon.triggers.testing.CommandEar;
import dev.beckon.triggers.testing.Listening;
import dev.beckon.triggers.testing.Runs;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Town;
import dev.beckon.triggers.testing.Worker;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What executions change: others may start on it, those that led to it may not. */
@ServiceTest
class RoutingLoopTest {

    @Inject
    Town town;

    @Inject
    CommandEar ear;

    @Inject
    Listening listening;

    @Inject
    Runs runs;

    WorkspaceId home;
    ContactId ann;

    @BeforeEach
    void moveIn() {
        home = town.workspace();
        ann = town.anybody(home, "ann");
    }

    @Test
    void whatAnExecutionChangesStartsOthersButNeverItself() {
        ScenarioId first = listening.scenario(home, """
                {"trigger_type": "contact_update", "options": {"properties": ["a", "c"]}}""");
        ScenarioId second = listening.scenario(home, """
                {"trigger_type": "contact_update", "options": {"properties": ["b"]}}""");
        town.change(home, ann, "{\"properties\": {\"a\": 1}}");
        await().until(() -> ear.starts(home, first).size() == 1);
        runs.write(property(ear.starts(home, first).getFirst(), "b"));
        await().until(() -> ear.starts(home, second).size() == 1);
        runs.write(property(ear.starts(home, second).getFirst(), "c"));

        await().untilAsserted(() ->
                town.as(home).get("/api/v1/contacts/" + ann).then().body("properties.c", equalTo(1)));
        town.change(home, ann, "{\"properties\": {\"b\": 2}}");
        await().until(() -> ear.starts(home, second).size() == 2);
        assertThat(ear.starts(home, first)).hasSize(1);
    }

    @Test
    void whatAScenarioStartedByAnotherChangesStartsNeither() {
        ScenarioId first = listening.scenario(home, """
                {"trigger_type": "contact_update", "options": {"properties": ["a"]}}""");
        ScenarioId witness = listening.scenario(home, """
                {"trigger_type": "contact_update", "options": {"properties": ["seen"]}}""");
        town.change(home, ann, "{\"properties\": {\"a\": 1}}");
        await().until(() -> ear.starts(home, first).size() == 1);
        StartExecution parent = ear.starts(home, first).getFirst();
        StartExecution child = new StartExecution(
                parent.workspace(),
                parent.contactId(),
                DerivedId.childExecution(parent.executionId(), 1),
                parent.triggerCallId(),
                town.newScenarioId(),
                1,
                null,
                parent.lane(),
                Map.of(),
                parent.contact(),
                Instant.now(),
                null);
        runs.write(new Worker(child)
                .sprint(
                        1,
                        ExecutionStatus.COMPLETED,
                        new ExecutionStarted(),
                        new PropertyChanged(1, "count", "a", PropertyOperation.INCREMENT, 1),
                        new PropertyChanged(2, "see", "seen", PropertyOperation.SET, 1)));

        await().until(() -> ear.starts(home, witness).size() == 1);
        town.change(home, ann, "{\"properties\": {\"seen\": 2}}");
        await().until(() -> ear.starts(home, witness).size() == 2);
        assertThat(ear.starts(home, first)).as("it would go round for ever").hasSize(1);
    }

    private JournalRecord property(StartExecution start, String name) {
        return new Worker(start)
                .sprint(
                        1,
                        ExecutionStatus.COMPLETED,
                        new ExecutionStarted(),
                        new PropertyChanged(1, "set", name, PropertyOperation.SET, 1));
    }
}
