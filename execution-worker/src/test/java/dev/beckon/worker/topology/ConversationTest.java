package dev.beckon.worker.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.JournalRecord;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.contracts.topic.RecordHeaders;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.worker.state.ContactStates;
import dev.beckon.worker.state.Timers;
import dev.beckon.worker.testing.Configs;
import dev.beckon.worker.testing.FixedDefinitions;
import dev.beckon.worker.testing.Person;
import dev.beckon.worker.testing.Scenarios;
import dev.beckon.worker.testing.WorkerDriver;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConversationTest {

    private static final ScenarioId STORM = new ScenarioId(7);
    private static final ScenarioId LATER = new ScenarioId(8);

    private final Person ada = new Person(Person.numbered(1).id(), "Ada");
    private final WorkerDriver worker = new WorkerDriver(
            new FixedDefinitions()
                    .publish(Scenarios.question(Person.WORKSPACE, STORM, 1, "skip"))
                    .publish(Scenarios.delay(Person.WORKSPACE, LATER, 1)),
            Configs.defaults());

    @AfterEach
    void stop() {
        worker.close();
    }

    private OutboundMessage asked(Lane lane) {
        worker.command(ada.start("call", STORM, 1, lane, worker.now()));
        List<OutboundMessage> messages = worker.messages(lane);
        assertThat(messages).hasSize(1);
        return messages.getFirst();
    }

    @Test
    void aStartSendsTheRenderedQuestionToTheContactsAddresses() {
        OutboundMessage question = asked(Lane.REALTIME);

        assertThat(question.content().text()).isEqualTo("Hello Ada, do you want a call back?");
        assertThat(question.addresses()).isEqualTo(ada.profile(1).addresses());
        assertThat(question.executionId()).isEqualTo(ada.execution("call", STORM));
        assertThat(question.traceParent()).isEqualTo(Person.TRACE);
        JournalRecord told = worker.journal().getFirst();
        assertThat(told.sequence()).isEqualTo(1);
        assertThat(told.status()).isEqualTo(ExecutionStatus.WAITING);
    }

    @Test
    void outputsCarryTheTraceTheKeyAndTheTime() {
        worker.command(ada.start("call", STORM, 1, Lane.REALTIME, worker.now()));

        var record = worker.records(Topics.OUTBOUND_REALTIME.name()).getFirst();
        assertThat(record.key()).isEqualTo(ada.key().toString());
        assertThat(record.getRecordTime()).isEqualTo(worker.now());
        assertThat(new String(
                        record.headers().lastHeader(RecordHeaders.TRACE_PARENT).value()))
                .isEqualTo(Person.TRACE);
    }

    @Test
    void aReplyTakesItsBranchAndEndsTheExecution() {
        OutboundMessage question = asked(Lane.REALTIME);

        worker.command(ada.reply("yes", question.messageId(), worker.now()));

        assertThat(worker.messages(Lane.REALTIME))
                .extracting(message -> message.content().text())
                .containsExactly("We call you about Bremen");
        assertThat(worker.journal().getLast().status()).isEqualTo(ExecutionStatus.COMPLETED);
        assertThat(worker.isEmpty(Timers.STORE)).isTrue();
    }

    @Test
    void aBulkExecutionStaysInItsLane() {
        OutboundMessage question = asked(Lane.BULK);

        worker.command(ada.reply("yes", question.messageId(), worker.now()));

        assertThat(worker.messages(Lane.REALTIME)).isEmpty();
        assertThat(worker.messages(Lane.BULK)).hasSize(1);
    }

    @Test
    void theTimeoutRunsFromTheProvidersAcceptanceAndIsNeverEarly() {
        OutboundMessage question = asked(Lane.REALTIME);
        worker.pass(Duration.ofMinutes(5));
        worker.outcome(ada.outcome(question, MessageStatus.ACCEPTED, worker.now()));

        worker.pass(Duration.ofMinutes(60).minusMillis(1));
        assertThat(worker.messages(Lane.REALTIME)).isEmpty();

        worker.pass(Duration.ofMillis(200));
        assertThat(worker.messages(Lane.REALTIME))
                .extracting(message -> message.content().text())
                .containsExactly("Too late");
        assertThat(worker.journal().getLast().status()).isEqualTo(ExecutionStatus.COMPLETED);
    }

    @Test
    void aReceiptThatTheExecutionNeedNotKnowWritesNothing() {
        OutboundMessage question = asked(Lane.REALTIME);
        worker.outcome(ada.outcome(question, MessageStatus.ACCEPTED, worker.now()));
        worker.journal();

        worker.outcome(ada.outcome(question, MessageStatus.DELIVERED, worker.now()));

        assertThat(worker.journal()).isEmpty();
        assertThat(worker.count("beckon.worker.unchanged", "input", "message_outcome"))
                .isEqualTo(1);
    }

    @Test
    void aDueTimerBecomesACommandAtTheTail() {
        OutboundMessage question = asked(Lane.REALTIME);
        worker.outcome(ada.outcome(question, MessageStatus.ACCEPTED, worker.now()));
        worker.records(Topics.COMMANDS_REALTIME.name());

        worker.pass(Duration.ofMinutes(61));
        var fired = worker.records(Topics.COMMANDS_REALTIME.name());
        assertThat(fired)
                .as("the timer goes through the topic, it does not act")
                .hasSize(1);
        assertThat(worker.isEmpty(Timers.STORE)).isTrue();
    }

    @Test
    void aTimerThatComesAfterTheReplyIsRefusedAsStale() {
        OutboundMessage question = asked(Lane.REALTIME);
        worker.outcome(ada.outcome(question, MessageStatus.ACCEPTED, worker.now()));
        worker.pass(Duration.ofMinutes(61));
        byte[] fired =
                worker.records(Topics.COMMANDS_REALTIME.name()).getFirst().value();
        worker.command(ada.start("other", LATER, 1, Lane.REALTIME, worker.now()));
        worker.events();

        worker.raw(Topics.COMMANDS_REALTIME, ada.key().toString(), fired);

        assertThat(worker.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        ExecutionEvent.InputRefused.class,
                        refused -> assertThat(refused.reason().wireName()).isEqualTo("stale"));
    }

    @Test
    void aDelayEndsByItsTimer() {
        worker.command(ada.start("call", LATER, 1, Lane.BULK, worker.now()));
        assertThat(worker.messages(Lane.BULK)).isEmpty();

        worker.pass(Duration.ofMinutes(10));
        worker.pass(Duration.ofMillis(100));

        assertThat(worker.messages(Lane.BULK)).hasSize(1);
    }

    @Test
    void anEndedExecutionIsForgottenAfterTheRetention() {
        worker.command(ada.start("call", LATER, 1, Lane.BULK, worker.now()));
        worker.pass(Duration.ofMinutes(11));
        assertThat(worker.isEmpty(ContactStates.STORE)).isFalse();

        worker.pass(Duration.ofDays(8));

        assertThat(worker.isEmpty(ContactStates.STORE)).isTrue();
    }
}
