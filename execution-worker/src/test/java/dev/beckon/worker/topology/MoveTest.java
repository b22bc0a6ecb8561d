package dev.beckon.worker.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.beckon.contracts.definition.DefinitionRecord.ScenarioVersion;
import dev.beckon.contracts.execution.ExecutionCommand.MoveExecution;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.journal.ExecutionEvent.ExecutionMoved;
import dev.beckon.contracts.journal.ExecutionEvent.InputRefused;
import dev.beckon.contracts.journal.JournalRecord;
import dev.beckon.contracts.journal.Refusal;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.worker.state.Timers;
import dev.beckon.worker.testing.Configs;
import dev.beckon.worker.testing.FixedDefinitions;
import dev.beckon.worker.testing.Person;
import dev.beckon.worker.testing.Scenarios;
import dev.beckon.worker.testing.WorkerDriver;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One waits for the answer to a question; the new version has a delay in its place. */
class MoveTest {

    private static final ScenarioId STORM = new ScenarioId(1);

    private final Person ada = Person.numbered(1);
    private final ExecutionId execution = ada.execution("call", STORM);
    private final FixedDefinitions definitions =
            new FixedDefinitions().publish(Scenarios.question(Person.WORKSPACE, STORM, 1, "skip"));
    private final ScenarioVersion second = Scenarios.delay(Person.WORKSPACE, STORM, 2);
    private final WorkerDriver worker = new WorkerDriver(definitions, Configs.defaults());

    @BeforeEach
    void ask() {
        worker.command(ada.start("call", STORM, 1, Lane.REALTIME, worker.now()));
        worker.messages(Lane.REALTIME);
        worker.journal();
    }

    @AfterEach
    void stop() {
        worker.close();
    }

    private void move(String from, String to) {
        worker.command(new MoveExecution(Person.WORKSPACE, ada.id(), execution, from, 2, to, worker.now(), null));
    }

    private List<String> said() {
        return worker.messages(Lane.REALTIME).stream()
                .map(OutboundMessage::actionKey)
                .toList();
    }

    private void assertRefused(Refusal reason) {
        List<JournalRecord> told = worker.journal();
        assertThat(told).singleElement().satisfies(record -> {
            assertThat(record.sequence()).isZero();
            assertThat(((InputRefused) record.events().getFirst()).reason()).isEqualTo(reason);
        });
        assertThat(said()).isEmpty();
    }

    @Test
    void itGoesOnAtTheActionOfTheNewVersionAndStaysThere() {
        definitions.publish(second);
        move("ask", "wait");

        JournalRecord moved = worker.journal().getFirst();
        assertThat(moved.scenarioVersion()).isEqualTo(2);
        assertThat(moved.events()).contains(new ExecutionMoved(1, 2, "ask", "wait"));
        worker.pass(Duration.ofMinutes(11));
        assertThat(said()).containsExactly("hello");
        assertThat(worker.journal())
                .extracting(JournalRecord::scenarioVersion, JournalRecord::status)
                .containsExactly(tuple(2, ExecutionStatus.COMPLETED));
        assertThat(worker.isEmpty(Timers.STORE)).isTrue();
    }

    @Test
    void aRepeatedMoveChangesNothing() {
        definitions.publish(second);
        move("ask", "wait");
        worker.journal();

        move("ask", "wait");

        assertRefused(Refusal.STALE);
    }

    @Test
    void oneThatWaitsElsewhereByNowStays() {
        definitions.publish(second);
        move("another", "wait");
        assertRefused(Refusal.STALE);
        worker.command(ada.reply("yes", null, worker.now()));
        assertThat(said()).as("on its own version").containsExactly("yes");
    }

    @Test
    void anActionThatIsNotThereIsNoPlaceToMoveTo() {
        definitions.publish(second);
        move("ask", "nowhere");
        assertRefused(Refusal.UNKNOWN_ACTION);
    }

    @Test
    void theNewVersionIsAwaited() {
        move("ask", "hello");
        assertThat(worker.journal()).isEmpty();

        definitions.publish(second);
        worker.pass(Duration.ofSeconds(1));

        assertThat(said()).containsExactly("hello");
    }

    @Test
    void whenTheNewVersionNeverComesItStaysWhereItIs() {
        move("ask", "hello");
        worker.pass(Duration.ofMinutes(3));

        assertRefused(Refusal.UNKNOWN_VERSION);
        worker.command(ada.reply("yes", null, worker.now()));
        assertThat(said()).containsExactly("yes");
    }

    @Test
    void whatHasEndedDoesNotMove() {
        definitions.publish(second);
        worker.command(ada.cancel(execution, worker.now()));
        worker.journal();

        move("ask", "wait");

        assertRefused(Refusal.STALE);
    }
}
