package dev.beckon.worker.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.JournalRecord;
import dev.beckon.contracts.journal.Refusal;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.worker.testing.Configs;
import dev.beckon.worker.testing.FixedDefinitions;
import dev.beckon.worker.testing.Person;
import dev.beckon.worker.testing.Scenarios;
import dev.beckon.worker.testing.WorkerDriver;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefusalTest {

    private static final ScenarioId SKIP = new ScenarioId(1);
    private static final ScenarioId ALLOW = new ScenarioId(2);
    private static final ScenarioId RESTART = new ScenarioId(3);

    private final Person ada = Person.numbered(1);
    private final WorkerDriver worker = new WorkerDriver(
            new FixedDefinitions()
                    .publish(Scenarios.question(Person.WORKSPACE, SKIP, 1, "skip"))
                    .publish(Scenarios.question(Person.WORKSPACE, ALLOW, 1, "allow"))
                    .publish(Scenarios.question(Person.WORKSPACE, RESTART, 1, "restart")),
            Configs.with(Map.of("beckon.worker.max-running", "3")));

    @AfterEach
    void stop() {
        worker.close();
    }

    private void start(String call, ScenarioId scenario) {
        worker.command(ada.start(call, scenario, 1, Lane.REALTIME, worker.now()));
    }

    private void assertRefused(Refusal reason) {
        List<JournalRecord> journal = worker.journal();
        assertThat(journal).hasSize(1);
        assertThat(journal.getFirst().sequence()).isZero();
        assertThat(journal.getFirst().events())
                .singleElement()
                .isInstanceOfSatisfying(
                        ExecutionEvent.InputRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
        assertThat(worker.messages(Lane.REALTIME)).isEmpty();
        assertThat(worker.count("beckon.worker.refusals", "reason", reason.wireName()))
                .isEqualTo(1);
    }

    private void read() {
        worker.journal();
        worker.messages(Lane.REALTIME);
    }

    @Test
    void aRepeatedStartChangesNothing() {
        start("call", SKIP);
        read();
        start("call", SKIP);
        assertRefused(Refusal.ALREADY_STARTED);
    }

    @Test
    void aStartThatIsRepeatedAfterTheEndChangesNothing() {
        start("call", SKIP);
        worker.command(ada.cancel(ada.execution("call", SKIP), worker.now()));
        read();
        start("call", SKIP);
        assertRefused(Refusal.ALREADY_STARTED);
    }

    @Test
    void skipRefusesASecondExecutionOfTheSameScenario() {
        start("one", SKIP);
        read();
        start("two", SKIP);
        assertRefused(Refusal.ALREADY_IN_SCENARIO);
    }

    @Test
    void aRefusedStartThatIsRepeatedWhenItWouldBeAllowedChangesNothing() {
        start("one", SKIP);
        start("two", SKIP);
        worker.command(ada.cancel(ada.execution("one", SKIP), worker.now()));
        read();

        start("two", SKIP);

        assertThat(worker.journal()).isEmpty();
        assertThat(worker.messages(Lane.REALTIME)).isEmpty();
        assertThat(worker.count("beckon.worker.dropped", "reason", "already_handled"))
                .isEqualTo(1);
    }

    @Test
    void restartInterruptsTheOldAndStartsTheNew() {
        start("one", RESTART);
        read();
        start("two", RESTART);

        assertThat(worker.journal())
                .extracting(JournalRecord::executionId, JournalRecord::status)
                .containsExactly(
                        tuple(ada.execution("one", RESTART), ExecutionStatus.INTERRUPTED),
                        tuple(ada.execution("two", RESTART), ExecutionStatus.WAITING));
        assertThat(worker.messages(Lane.REALTIME)).hasSize(1);
        worker.command(ada.reply("yes", null, worker.now()));
        assertThat(worker.messages(Lane.REALTIME))
                .as("the new execution still knows whom it talks to")
                .singleElement()
                .satisfies(message -> assertThat(message.addresses()).isNotEmpty());
    }

    @Test
    void allowRunsSeveralUpToTheLimit() {
        start("one", ALLOW);
        start("two", ALLOW);
        start("three", ALLOW);
        assertThat(worker.messages(Lane.REALTIME)).hasSize(3);
        read();
        start("four", ALLOW);
        assertRefused(Refusal.TOO_MANY_EXECUTIONS);
    }

    @Test
    void aReplyGoesToTheQuestionItAnswersElseToTheNewest() {
        start("one", ALLOW);
        start("two", ALLOW);
        List<OutboundMessage> questions = worker.messages(Lane.REALTIME);
        worker.journal();

        worker.command(ada.reply("yes", questions.getFirst().messageId(), worker.now()));
        assertThat(worker.journal()).extracting(JournalRecord::executionId).containsOnly(ada.execution("one", ALLOW));

        start("three", ALLOW);
        worker.journal();
        worker.command(ada.reply("no", null, worker.now()));
        assertThat(worker.journal()).extracting(JournalRecord::executionId).containsOnly(ada.execution("three", ALLOW));
    }

    @Test
    void aReplyThatNobodyWaitsForIsCounted() {
        worker.command(ada.reply("hello?", null, worker.now()));
        assertThat(worker.journal()).isEmpty();
        assertThat(worker.count("beckon.worker.dropped", "reason", "not_waiting"))
                .isEqualTo(1);
    }

    @Test
    void aCancelAfterTheEndIsRefused() {
        start("call", SKIP);
        worker.command(ada.cancel(ada.execution("call", SKIP), worker.now()));
        assertThat(worker.journal().getLast().status()).isEqualTo(ExecutionStatus.INTERRUPTED);
        read();
        worker.command(ada.cancel(ada.execution("call", SKIP), worker.now()));
        assertRefused(Refusal.UNKNOWN_EXECUTION);
    }

    @Test
    void aReceiptAfterTheEndIsCounted() {
        start("call", SKIP);
        OutboundMessage question = worker.messages(Lane.REALTIME).getFirst();
        worker.command(ada.reply("no", question.messageId(), worker.now()));
        worker.journal();

        worker.outcome(ada.outcome(question, MessageStatus.READ, worker.now()));

        assertThat(worker.journal()).isEmpty();
        assertThat(worker.count("beckon.worker.dropped", "reason", "late_receipt"))
                .isEqualTo(1);
    }
}
