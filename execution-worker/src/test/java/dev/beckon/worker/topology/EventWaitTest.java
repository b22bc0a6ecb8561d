package dev.beckon.worker.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.beckon.contracts.definition.DefinitionRecord.ScenarioVersion;
import dev.beckon.contracts.execution.ExecutionCommand.DeliverEvent;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.journal.ExecutionEvent.EventReceived;
import dev.beckon.contracts.journal.JournalRecord;
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
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventWaitTest {

    private static final ScenarioId PAID = new ScenarioId(1);
    private static final ScenarioId LARGE = new ScenarioId(2);

    private final Person ada = Person.numbered(1);
    private final FixedDefinitions definitions = new FixedDefinitions()
            .publish(waiting(PAID, 1, "{\"event\": \"paid\", \"timeout\": \"PT1H\"}"))
            .publish(waiting(LARGE, 1, """
                    {"event": "paid", "timeout": "PT1H", "filter": {"match": "all", "rules": [
                      {"field": "event.amount", "operator": "gt", "value": 100}]}}"""));
    private final WorkerDriver worker = new WorkerDriver(definitions, Configs.defaults());

    private static ScenarioVersion waiting(ScenarioId scenario, int version, String options) {
        return Scenarios.action(scenario, version, "wait_for_event", options, "option_received", "option_expired");
    }

    @AfterEach
    void stop() {
        worker.close();
    }

    private void start(String call, ScenarioId scenario, int version) {
        worker.command(ada.start(call, scenario, version, Lane.REALTIME, worker.now()));
    }

    private DeliverEvent event(String id, String name, int amount) {
        return new DeliverEvent(
                Person.WORKSPACE,
                ada.id(),
                DerivedId.of("event", id),
                name,
                Map.of("amount", amount),
                worker.now(),
                null);
    }

    private List<String> said() {
        return worker.messages(Lane.REALTIME).stream()
                .map(OutboundMessage::actionKey)
                .toList();
    }

    @Test
    void everyExecutionThatWaitsForItTakesIt() {
        start("one", PAID, 1);
        start("two", PAID, 1);
        start("three", LARGE, 1);

        worker.command(event("e1", "paid", 5));

        assertThat(said()).containsExactly("option_received", "option_received");
        assertThat(worker.events()).filteredOn(EventReceived.class::isInstance).hasSize(2);
    }

    @Test
    void whatIsNotWaitedForIsCountedAndNotTold() {
        start("one", LARGE, 1);
        worker.journal();

        worker.command(event("e1", "seen", 500));
        worker.command(event("e2", "paid", 5));

        assertThat(worker.journal()).isEmpty();
        assertThat(worker.count("beckon.worker.dropped", "reason", "not_waiting"))
                .isEqualTo(2);
        worker.command(event("e3", "paid", 500));
        assertThat(said()).containsExactly("option_received");
    }

    @Test
    void aRepeatedEventEndsNoOtherWait() {
        start("one", PAID, 1);
        worker.command(event("e1", "paid", 5));
        start("two", PAID, 1);
        said();
        worker.journal();

        worker.command(event("e1", "paid", 5));

        assertThat(worker.journal()).isEmpty();
        assertThat(said()).isEmpty();
        assertThat(worker.count("beckon.worker.dropped", "reason", "already_handled"))
                .isEqualTo(1);
    }

    @Test
    void anEventThatCameBeforeTheWaitDoesNotEndItByBeingRepeated() {
        worker.command(event("e1", "paid", 5));
        start("one", PAID, 1);
        worker.command(event("e1", "paid", 5));
        assertThat(said()).isEmpty();
    }

    @Test
    void anEventOfAnExecutionWhoseVersionIsAwaitedWaitsToo() {
        start("one", PAID, 2);
        worker.command(event("e1", "paid", 5));
        assertThat(said()).isEmpty();

        definitions.publish(waiting(PAID, 2, "{\"event\": \"paid\", \"timeout\": \"PT1H\"}"));
        worker.pass(Duration.ofSeconds(1));

        assertThat(said()).containsExactly("option_received");
    }

    @Test
    void oneWhoseVersionIsGoneForGoodDoesNotKeepTheEventFromOthers() {
        start("one", LARGE, 1);
        start("two", PAID, 1);
        definitions.withdraw(LARGE, 1);
        worker.command(event("e1", "paid", 500));
        worker.journal();

        worker.pass(Duration.ofMinutes(3));

        assertThat(said()).containsExactly("option_received");
        assertThat(worker.journal())
                .extracting(JournalRecord::executionId, JournalRecord::status)
                .containsExactly(
                        tuple(ada.execution("one", LARGE), ExecutionStatus.FAILED),
                        tuple(ada.execution("two", PAID), ExecutionStatus.COMPLETED));
    }

    @Test
    void whatDoesNotComeInTimeExpires() {
        start("one", PAID, 1);
        worker.pass(Duration.ofHours(1).plusSeconds(1));
        assertThat(said()).containsExactly("option_expired");
    }

    @Test
    void theEventsOfAContactAreForgottenInTime() {
        worker.command(event("e1", "paid", 5));
        assertThat(worker.isEmpty(ContactStates.STORE)).isFalse();

        worker.pass(Duration.ofDays(8));

        assertThat(worker.isEmpty(ContactStates.STORE)).isTrue();
    }
}
