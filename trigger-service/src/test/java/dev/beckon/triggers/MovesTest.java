package dev.beckon.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioHead;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioVersion;
import dev.beckon.contracts.definition.WaitingMove;
import dev.beckon.contracts.definition.WaitingPolicy;
import dev.beckon.contracts.execution.ExecutionCommand.CancelExecution;
import dev.beckon.contracts.execution.ExecutionCommand.MoveExecution;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.journal.ExecutionEvent.ActionEntered;
import dev.beckon.contracts.journal.ExecutionEvent.ExecutionMoved;
import dev.beckon.contracts.journal.ExecutionEvent.ExecutionStarted;
import dev.beckon.triggers.testing.CommandEar;
import dev.beckon.triggers.testing.Runs;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Town;
import dev.beckon.triggers.testing.Worker;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class MovesTest {

    @Inject
    Town town;

    @Inject
    CommandEar ear;

    @Inject
    Runs runs;

    WorkspaceId home;
    ScenarioId scenario;

    @BeforeEach
    void moveIn() {
        home = town.workspace();
        scenario = town.scenario(home, 1);
    }

    @Test
    void whoWaitsIsToldWhatBecomesOfThem() {
        Worker ann = waiting("ann", "ask");
        Worker bob = waiting("bob", "gone");
        waiting("carl", "stays");
        publish(
                2,
                new WaitingMove("ask", WaitingPolicy.MOVE, "ask_again"),
                new WaitingMove("gone", WaitingPolicy.EXIT, null),
                new WaitingMove("stays", WaitingPolicy.FINISH, null));

        await().untilAsserted(() -> assertThat(ear.heard(MoveExecution.class, home))
                .singleElement()
                .satisfies(move -> {
                    assertThat(move.executionId()).isEqualTo(ann.start().executionId());
                    assertThat(move.fromActionKey()).isEqualTo("ask");
                    assertThat(move.toVersion()).isEqualTo(2);
                    assertThat(move.toActionKey()).isEqualTo("ask_again");
                }));
        await().untilAsserted(() -> assertThat(ear.heard(CancelExecution.class, home))
                .extracting(CancelExecution::executionId)
                .containsExactly(bob.start().executionId()));
    }

    @Test
    void whoComesLaterIsToldThenAndNobodyTwice() {
        publish(2, new WaitingMove("ask", WaitingPolicy.MOVE, "ask_again"));
        Worker ann = waiting("ann", "ask");
        await().until(() -> ear.heard(MoveExecution.class, home).size() == 1);

        runs.write(ann.sprint(
                2,
                ExecutionStatus.WAITING,
                new ExecutionMoved(1, 2, "ask", "ask_again"),
                new ActionEntered(2, "ask_again", "ask_question")));
        await().untilAsserted(() -> town.as(home)
                .get("/api/v1/executions/" + ann.start().executionId())
                .then()
                .body("current_action", equalTo("ask_again")));
        waiting("bob", "ask");
        publish(3, new WaitingMove("ask", WaitingPolicy.MOVE, "ask_better"));
        await().untilAsserted(() -> assertThat(ear.heard(MoveExecution.class, home))
                .filteredOn(move -> move.toVersion() == 3)
                .hasSize(1));
        assertThat(ear.heard(MoveExecution.class, home))
                .filteredOn(move -> move.executionId().equals(ann.start().executionId()))
                .hasSize(1);
    }

    /** Started, and known to wait at the action. */
    private Worker waiting(String externalId, String action) {
        Worker worker = runs.start(home, Town.newCall(), scenario, externalId).getFirst();
        runs.write(worker.sprint(
                1, ExecutionStatus.WAITING, new ExecutionStarted(), new ActionEntered(1, action, "ask_question")));
        await().untilAsserted(() -> town.as(home)
                .get("/api/v1/executions?contact_id=" + worker.start().contactId())
                .then()
                .body("items", hasSize(1)));
        return worker;
    }

    /** The head stays at version 1, so that the tests can start more on it. */
    private void publish(int version, WaitingMove... moves) {
        ScenarioVersion published =
                new ScenarioVersion(home, scenario, version, JsonNodeFactory.instance.objectNode(), List.of(moves));
        town.publish(published);
        town.publish(new ScenarioHead(home, scenario, "Storm", true, 1));
    }
}
