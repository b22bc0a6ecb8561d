package dev.beckon.worker.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.definition.DefinitionRecord.ScenarioHead;
import dev.beckon.contracts.definition.ScenarioKind;
import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.execution.ExecutionCommand.DeliverChildEnd;
import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.ExecutionEvent.ChildEnded;
import dev.beckon.contracts.journal.ExecutionEvent.ExecutionStarted;
import dev.beckon.contracts.journal.ExecutionEvent.InputRefused;
import dev.beckon.contracts.journal.JournalRecord;
import dev.beckon.contracts.journal.Refusal;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.worker.testing.Configs;
import dev.beckon.worker.testing.FixedDefinitions;
import dev.beckon.worker.testing.Person;
import dev.beckon.worker.testing.Scenarios;
import dev.beckon.worker.testing.WorkerDriver;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubScenarioTest {

    private static final ScenarioId WAITING = new ScenarioId(1);
    private static final ScenarioId CARELESS = new ScenarioId(2);
    private static final ScenarioId CHILD = new ScenarioId(3);

    private final Person ada = Person.numbered(1);
    private final ExecutionId child = DerivedId.childExecution(ada.execution("call", WAITING), 1);
    private final FixedDefinitions definitions = new FixedDefinitions()
            .publish(Scenarios.waitingParent(WAITING, CHILD))
            .publish(Scenarios.parent(CARELESS, CHILD))
            .publish(Scenarios.question(Person.WORKSPACE, CHILD, 1, "skip"))
            .publish(Scenarios.head(CHILD));
    private final WorkerDriver worker = new WorkerDriver(definitions, Configs.defaults());

    @AfterEach
    void stop() {
        worker.close();
    }

    private List<String> start(ScenarioId scenario) {
        worker.command(ada.start("call", scenario, 1, Lane.REALTIME, worker.now()));
        return said();
    }

    private List<String> said() {
        return worker.messages(Lane.REALTIME).stream()
                .map(OutboundMessage::actionKey)
                .toList();
    }

    private <T extends ExecutionCommand> T sent(Class<T> type) {
        return worker.records(Topics.COMMANDS_REALTIME.name()).stream()
                .map(record -> Topics.COMMANDS_REALTIME.codec().decode(record.value()))
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private void assertRefused(Refusal reason) {
        assertThat(worker.events())
                .last()
                .isInstanceOfSatisfying(
                        InputRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void theParentRestsUntilItsChildHasEnded() {
        assertThat(start(WAITING)).containsExactly("ask");

        worker.command(ada.reply("yes", null, worker.now()));

        assertThat(said()).containsExactly("yes", "done");
    }

    @Test
    void theChildBelongsToTheCallAndGetsTheData() {
        worker.command(ada.start("call", WAITING, 1, Lane.BULK, worker.now()));

        OutboundMessage question = worker.messages(Lane.BULK).getFirst();
        assertThat(question.executionId()).isEqualTo(child);
        assertThat(worker.journal())
                .filteredOn(record -> record.executionId().equals(child))
                .extracting(JournalRecord::triggerCallId)
                .containsOnly(Person.call("call"));
        worker.command(ada.reply("yes", null, worker.now()));
        assertThat(worker.messages(Lane.BULK).getFirst().content().text()).isEqualTo("We call you about Bremen");
    }

    @Test
    void aParentThatDoesNotWaitGoesOnAtOnce() {
        assertThat(start(CARELESS)).containsExactly("done", "ask");
        assertThat(worker.count("beckon.worker.refusals", "reason", "stale")).isZero();
    }

    @Test
    void aRepeatedStartOfTheChildChangesNothing() {
        start(WAITING);
        StartExecution again = sent(StartExecution.class);
        worker.command(again);

        assertRefused(Refusal.ALREADY_STARTED);
        assertThat(said()).isEmpty();
        worker.command(ada.reply("yes", null, worker.now()));
        assertThat(said()).as("the parent was not told of the repetition").containsExactly("yes", "done");
    }

    @Test
    void aRepeatedEndOfTheChildChangesNothing() {
        start(WAITING);
        worker.command(ada.reply("yes", null, worker.now()));
        DeliverChildEnd end = sent(DeliverChildEnd.class);
        said();

        worker.command(end);

        assertRefused(Refusal.STALE);
        assertThat(said()).isEmpty();
    }

    @Test
    void aCancelledChildHasFailed() {
        start(WAITING);
        worker.command(ada.cancel(child, worker.now()));
        assertThat(said()).containsExactly("not_done");
    }

    @Test
    void aChildThatTakesTooLongIsLeftBehind() {
        start(WAITING);
        worker.outcome(ada.outcome(question(), MessageStatus.ACCEPTED, worker.now()));
        worker.command(ada.start("other", CARELESS, 1, Lane.REALTIME, worker.now()));
        said();

        worker.pass(Duration.ofDays(1).plusMinutes(1));

        assertThat(said()).contains("late");
    }

    private OutboundMessage question() {
        return new OutboundMessage(
                DerivedId.message(child, 1, "ask"),
                Person.WORKSPACE,
                ada.id(),
                child,
                "ask",
                Lane.REALTIME,
                null,
                null,
                null,
                worker.now(),
                null,
                null);
    }

    @Test
    void aScenarioThatIsNotActiveHasFailed() {
        definitions.publish(new ScenarioHead(Person.WORKSPACE, CHILD, "Child", false, 1, ScenarioKind.SCENARIO));
        assertThat(start(WAITING)).containsExactly("not_done");
        assertThat(worker.events())
                .filteredOn(ChildEnded.class::isInstance)
                .singleElement()
                .satisfies(ended -> assertThat(((ChildEnded) ended).code()).isEqualTo("unknown_scenario"));
    }

    @Test
    void aChildThatMayNotEnterHasFailed() {
        worker.command(ada.start("call", CHILD, 1, Lane.REALTIME, worker.now()));
        said();
        assertThat(start(WAITING)).containsExactly("not_done");
    }

    @Test
    void theEndOfAChildWhoseParentIsGoneIsRefused() {
        start(WAITING);
        worker.command(ada.cancel(ada.execution("call", WAITING), worker.now()));
        worker.command(ada.reply("yes", null, worker.now()));

        assertThat(said()).containsExactly("yes");
        assertRefused(Refusal.STALE);
    }

    @Test
    void aScenarioThatStartsItselfComesToAnEnd() {
        ScenarioId loop = new ScenarioId(9);
        definitions.publish(Scenarios.parent(loop, loop)).publish(Scenarios.head(loop));

        assertThat(start(loop)).as("depths 0 to 5").hasSize(6);
        assertThat(worker.events())
                .filteredOn(InputRefused.class::isInstance)
                .singleElement()
                .satisfies(
                        refused -> assertThat(((InputRefused) refused).reason()).isEqualTo(Refusal.TOO_DEEP));
    }

    /** To the fifth depth these would be 9,331. */
    @Test
    void scenariosThatStartManyOthersAreStopped() {
        ScenarioId flood = new ScenarioId(9);
        definitions.publish(Scenarios.flood(flood, 6)).publish(Scenarios.head(flood));

        worker.command(ada.start("call", flood, 1, Lane.REALTIME, worker.now()));

        List<ExecutionEvent> events = worker.events();
        assertThat(events.stream().filter(ExecutionStarted.class::isInstance)).hasSizeBetween(100, 100 * 6 + 1);
        assertThat(events)
                .filteredOn(InputRefused.class::isInstance)
                .extracting(refused -> ((InputRefused) refused).reason())
                .contains(Refusal.TOO_MANY_EXECUTIONS);
    }
}
