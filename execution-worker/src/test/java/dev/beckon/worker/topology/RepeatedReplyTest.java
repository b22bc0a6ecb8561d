package dev.beckon.worker.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.beckon.contracts.execution.ExecutionCommand.DeliverReply;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.journal.ExecutionEvent.InputRefused;
import dev.beckon.contracts.journal.JournalRecord;
import dev.beckon.contracts.journal.Refusal;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.worker.state.ContactStates;
import dev.beckon.worker.testing.Configs;
import dev.beckon.worker.testing.FixedDefinitions;
import dev.beckon.worker.testing.Person;
import dev.beckon.worker.testing.Scenarios;
import dev.beckon.worker.testing.WorkerDriver;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A crash of trigger-service between handing a reply on and marking it makes it arrive twice. */
class RepeatedReplyTest {

    private static final ScenarioId STORM = new ScenarioId(7);

    private final Person ada = Person.numbered(1);
    private final FixedDefinitions definitions =
            new FixedDefinitions().publish(Scenarios.question(Person.WORKSPACE, STORM, 1, "allow"));
    private final WorkerDriver worker = new WorkerDriver(definitions, Configs.defaults());

    /** It does not say which question it answers. */
    private final DeliverReply yes = ada.reply("yes", null, worker.now());

    @AfterEach
    void stop() {
        worker.close();
    }

    private void start(String call, int version) {
        worker.command(ada.start(call, STORM, version, Lane.REALTIME, worker.now()));
    }

    private void assertRefusedInTheNameOf(String call) {
        List<JournalRecord> journal = worker.journal();
        assertThat(journal).extracting(JournalRecord::executionId).containsExactly(ada.execution(call, STORM));
        assertThat(journal.getFirst().events())
                .singleElement()
                .isInstanceOfSatisfying(
                        InputRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Refusal.ALREADY_HANDLED));
        assertThat(worker.messages(Lane.REALTIME)).isEmpty();
        assertThat(worker.count("beckon.worker.refusals", "reason", "already_handled"))
                .isEqualTo(1);
    }

    @Test
    void itDoesNotAnswerAnotherQuestion() {
        start("one", 1);
        start("two", 1);
        worker.command(yes);
        worker.journal();
        worker.messages(Lane.REALTIME);

        worker.command(yes);

        assertRefusedInTheNameOf("two");
    }

    @Test
    void itDoesNotAnswerAQuestionThatWasAskedAfterIt() {
        start("one", 1);
        worker.command(yes);
        worker.pass(Duration.ofHours(1));
        start("two", 1);
        worker.journal();
        worker.messages(Lane.REALTIME);

        worker.command(yes);

        assertRefusedInTheNameOf("one");
    }

    @Test
    void whatNobodyWaitedForAnswersNoLaterQuestion() {
        worker.command(yes);
        start("one", 1);
        worker.journal();
        worker.messages(Lane.REALTIME);

        worker.command(yes);

        assertThat(worker.journal()).isEmpty();
        assertThat(worker.messages(Lane.REALTIME)).isEmpty();
        assertThat(worker.count("beckon.worker.dropped", "reason", "already_handled"))
                .isEqualTo(1);
    }

    @Test
    void whenBothWaitForAVersionOneTakesEffect() {
        start("one", 1);
        start("two", 2);
        worker.command(yes);
        worker.command(yes);
        worker.messages(Lane.REALTIME);

        definitions.publish(Scenarios.question(Person.WORKSPACE, STORM, 2, "allow"));
        worker.pass(Duration.ofSeconds(1));

        assertThat(worker.messages(Lane.REALTIME))
                .extracting(OutboundMessage::executionId, OutboundMessage::actionKey)
                .containsExactly(tuple(ada.execution("two", STORM), "ask"), tuple(ada.execution("two", STORM), "yes"));
    }

    @Test
    void anotherReplyOfTheSameWordsIsTaken() {
        start("one", 1);
        start("two", 1);
        worker.command(yes);
        worker.pass(Duration.ofSeconds(1));
        worker.messages(Lane.REALTIME);

        worker.command(ada.reply("yes", null, worker.now()));

        assertThat(worker.messages(Lane.REALTIME))
                .extracting(OutboundMessage::executionId)
                .containsExactly(ada.execution("one", STORM));
    }

    @Test
    void theRepliesOfAContactAreForgottenInTime() {
        worker.command(yes);
        assertThat(worker.isEmpty(ContactStates.STORE)).isFalse();

        worker.pass(Duration.ofDays(8));

        assertThat(worker.isEmpty(ContactStates.STORE)).isTrue();
    }
}
