package dev.beckon.worker.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.execution.ExecutionCommand.DeliverEvent;
import dev.beckon.contracts.execution.ExecutionCommand.MoveExecution;
import dev.beckon.contracts.execution.ExecutionCommand.ResumeHandover;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.journal.ExecutionEvent.HandoverEnded;
import dev.beckon.contracts.journal.ExecutionEvent.HandoverStarted;
import dev.beckon.contracts.journal.ExecutionEvent.InputRefused;
import dev.beckon.contracts.journal.Refusal;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.worker.testing.Configs;
import dev.beckon.worker.testing.FixedDefinitions;
import dev.beckon.worker.testing.Person;
import dev.beckon.worker.testing.Scenarios;
import dev.beckon.worker.testing.WorkerDriver;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person takes over while another execution has a question open and a third one waits for an event. */
class HandoverTest {

    private static final ScenarioId PERSON = new ScenarioId(1);
    private static final ScenarioId QUESTION = new ScenarioId(2);
    private static final ScenarioId EVENT = new ScenarioId(3);

    private final Person ada = Person.numbered(1);
    private final FixedDefinitions definitions = new FixedDefinitions()
            .publish(Scenarios.action(
                    PERSON,
                    1,
                    "handover",
                    "{\"note\": \"Please call\", \"timeout\": \"P2D\"}",
                    "option_resumed",
                    "option_expired"))
            .publish(Scenarios.question(Person.WORKSPACE, QUESTION, 1, "allow"))
            .publish(Scenarios.action(
                    EVENT, 1, "wait_for_event", "{\"event\": \"paid\", \"timeout\": \"P10D\"}", "option_received"));
    private final WorkerDriver worker = new WorkerDriver(definitions, Configs.defaults());
    private OutboundMessage question;

    @BeforeEach
    void takeOver() {
        start("call", QUESTION);
        question = worker.messages(Lane.REALTIME).getFirst();
        start("call", EVENT);
        start("call", PERSON);
        assertThat(worker.events()).hasAtLeastOneElementOfType(HandoverStarted.class);
    }

    @AfterEach
    void stop() {
        worker.close();
    }

    private void start(String call, ScenarioId scenario) {
        worker.command(ada.start(call, scenario, 1, Lane.REALTIME, worker.now()));
    }

    private void resume() {
        worker.command(new ResumeHandover(Person.WORKSPACE, ada.id(), "settled", worker.now(), null));
    }

    private void pay() {
        worker.command(new DeliverEvent(
                Person.WORKSPACE, ada.id(), DerivedId.of("event", 1), "paid", Map.of(), worker.now(), null));
    }

    private List<String> said() {
        return worker.messages(Lane.REALTIME).stream()
                .map(OutboundMessage::actionKey)
                .toList();
    }

    private String howItEnded() {
        return worker.events().stream()
                .filter(HandoverEnded.class::isInstance)
                .map(event -> ((HandoverEnded) event).reason())
                .findFirst()
                .orElseThrow();
    }

    private void assertRefusedInHandover() {
        assertThat(worker.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        InputRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Refusal.IN_HANDOVER));
        assertThat(said()).isEmpty();
    }

    @Test
    void aReplyIsForThePersonAndNeverForAutomation() {
        var reply = ada.reply("yes", null, worker.now());
        worker.command(reply);
        assertRefusedInHandover();

        resume();
        said();
        worker.command(reply);
        assertThat(said()).as("a repetition after the handover").isEmpty();
        worker.command(ada.reply("yes", question.messageId(), worker.now().plusSeconds(1)));
        assertThat(said()).as("automation has the contact again").containsExactly("yes");
    }

    @Test
    void nothingNewStarts() {
        start("other", QUESTION);
        assertRefusedInHandover();
        resume();
        said();
        start("third", QUESTION);
        assertThat(said()).containsExactly("ask");
    }

    @Test
    void timersOfOthersFireAtItsEnd() {
        worker.pass(Duration.ofHours(3));
        assertThat(said()).isEmpty();
        assertThat(worker.count("beckon.worker.held", "input", "fire_timer")).isEqualTo(1);

        resume();

        assertThat(said()).containsExactly("option_resumed", "late");
    }

    @Test
    void anEventIsHandedOnAtItsEndOnce() {
        pay();
        pay();
        assertThat(said()).isEmpty();
        assertThat(worker.count("beckon.worker.dropped", "reason", "already_handled"))
                .isEqualTo(1);

        resume();
        assertThat(said()).containsExactly("option_resumed", "option_received");
        pay();
        assertThat(said()).isEmpty();
    }

    @Test
    void aReceiptThatWouldCarryAnotherOnIsTakenAtItsEnd() {
        worker.outcome(ada.outcome(question, MessageStatus.FAILED, worker.now()));
        assertThat(said()).isEmpty();

        resume();

        assertThat(said()).containsExactly("option_resumed", "late");
    }

    @Test
    void itEndsByItself() {
        worker.pass(Duration.ofDays(2).plusMinutes(1));

        assertThat(said()).containsExactlyInAnyOrder("option_expired", "late");
        assertThat(howItEnded()).isEqualTo("expired");
    }

    @Test
    void itEndsWithItsExecution() {
        worker.pass(Duration.ofHours(3));
        worker.command(ada.cancel(ada.execution("call", PERSON), worker.now()));

        assertThat(said()).as("what was held").containsExactly("late");
        assertThat(howItEnded()).isEqualTo("cancelled");
    }

    @Test
    void anotherExecutionMayBeCancelledMeanwhile() {
        worker.command(ada.cancel(ada.execution("call", QUESTION), worker.now()));
        worker.pass(Duration.ofHours(3));
        resume();
        assertThat(said()).containsExactly("option_resumed");
    }

    @Test
    void aSecondResumeChangesNothing() {
        resume();
        assertThat(said()).containsExactly("option_resumed");
        worker.journal();

        resume();

        assertThat(worker.journal()).isEmpty();
        assertThat(said()).isEmpty();
        assertThat(worker.count("beckon.worker.dropped", "reason", "already_handled"))
                .isEqualTo(1);
    }

    @Test
    void aRepeatedResumeEndsNoLaterHandover() {
        ResumeHandover first = new ResumeHandover(Person.WORKSPACE, ada.id(), null, worker.now(), null);
        worker.command(first);
        start("later", PERSON);
        said();

        worker.command(first);
        assertThat(said()).isEmpty();

        worker.pass(Duration.ofMinutes(1));
        resume();
        assertThat(said()).containsExactly("option_resumed");
    }

    @Test
    void aResumeOfNobodyChangesNothing() {
        resume();
        worker.pass(Duration.ofMinutes(1));
        worker.journal();

        resume();

        assertThat(worker.journal()).isEmpty();
        assertThat(worker.count("beckon.worker.dropped", "reason", "not_waiting"))
                .isEqualTo(1);
    }

    @Test
    void aMoveOutOfItEndsIt() {
        definitions.publish(Scenarios.delay(Person.WORKSPACE, PERSON, 2));
        worker.pass(Duration.ofHours(3));
        worker.command(new MoveExecution(
                Person.WORKSPACE, ada.id(), ada.execution("call", PERSON), "it", 2, "hello", worker.now(), null));

        assertThat(said()).containsExactly("hello", "late");
        assertThat(howItEnded()).isEqualTo("cancelled");
    }
}
