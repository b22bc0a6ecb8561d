package dev.beckon.worker.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.execution.ExecutionCommand.DeliverFacts;
import dev.beckon.contracts.execution.ExecutionCommand.DeliverHttpResult;
import dev.beckon.contracts.execution.HttpResult;
import dev.beckon.contracts.execution.HttpTask;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.journal.ExecutionEvent.FactsRequested;
import dev.beckon.contracts.journal.ExecutionEvent.HttpRequested;
import dev.beckon.contracts.journal.ExecutionEvent.InputRefused;
import dev.beckon.contracts.journal.Refusal;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.worker.testing.Configs;
import dev.beckon.worker.testing.FixedDefinitions;
import dev.beckon.worker.testing.Person;
import dev.beckon.worker.testing.Scenarios;
import dev.beckon.worker.testing.WorkerDriver;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What other services find out for an execution. */
class OutsideWorldTest {

    private static final ScenarioId LOOKUP = new ScenarioId(1);
    private static final ScenarioId CONDITION = new ScenarioId(2);
    private static final ScenarioId OFTEN = new ScenarioId(3);

    private final Person ada = Person.numbered(1);
    private final WorkerDriver worker = new WorkerDriver(
            new FixedDefinitions()
                    .publish(Scenarios.action(
                            LOOKUP, 1, "http_request", """
                            {"method": "GET", "url": "https://crm.example.org/{{ contact.id }}", "headers": {"X-Api-Key": "s3cret"}, "timeout": "PT5S"}""", "option_success", "option_failed", "option_expired"))
                    .publish(Scenarios.action(CONDITION, 1, "condition", """
                            {"rules": {"match": "all", "rules": [{"event": "paid"}]}}""", "option_true", "option_false"))
                    .publish(Scenarios.action(OFTEN, 1, "frequency_limit", """
                            {"max": 2, "per": "P1D", "key": "offers"}""", "option_allowed", "option_limited")),
            Configs.defaults());

    @AfterEach
    void stop() {
        worker.close();
    }

    private void start(String call, ScenarioId scenario) {
        worker.command(ada.start(call, scenario, 1, Lane.BULK, worker.now()));
    }

    private List<String> said() {
        return worker.messages(Lane.BULK).stream()
                .map(OutboundMessage::actionKey)
                .toList();
    }

    private HttpTask asked() {
        return worker.records(Topics.HTTP_BULK.name()).stream()
                .map(record -> Topics.HTTP_BULK.codec().decode(record.value()))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private DeliverHttpResult answer(HttpTask task, UUID requestId, int status) {
        return new DeliverHttpResult(
                Person.WORKSPACE,
                ada.id(),
                task.executionId(),
                task.step(),
                requestId,
                new HttpResult(status, Map.of("name", "Ada"), status < 400 ? null : "http_" + status, 1),
                worker.now(),
                null);
    }

    private void assertRefused(Refusal... reasons) {
        assertThat(said()).isEmpty();
        assertThat(worker.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        InputRefused.class,
                        refused -> assertThat(refused.reason()).isIn((Object[]) reasons));
    }

    @Test
    void aRequestLeavesInTheLaneOfItsExecution() {
        start("call", LOOKUP);

        HttpTask task = asked();
        assertThat(task.call().url()).isEqualTo("https://crm.example.org/1");
        assertThat(task.executionId()).isEqualTo(ada.execution("call", LOOKUP));
        assertThat(task.requestId()).isEqualTo(DerivedId.httpRequest(task.executionId(), task.step()));
        assertThat(task.awaitsResult()).isTrue();
        assertThat(task.traceParent()).isEqualTo(Person.TRACE);
        assertThat(task.triggerCallId())
                .isEqualTo(ada.start("call", LOOKUP, 1, Lane.BULK, worker.now()).triggerCallId());
        assertThat(said()).isEmpty();
    }

    @Test
    void theJournalTellsOfARequestWithoutItsKeys() {
        start("call", LOOKUP);

        assertThat(asked().call().headers()).containsEntry("X-Api-Key", "s3cret");
        assertThat(worker.events())
                .filteredOn(HttpRequested.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        HttpRequested.class,
                        told -> assertThat(told.call().headers()).containsEntry("X-Api-Key", "***"));
    }

    @Test
    void theAnswerCarriesTheExecutionOnOnce() {
        start("call", LOOKUP);
        HttpTask task = asked();
        worker.command(answer(task, task.requestId(), 200));
        assertThat(said()).containsExactly("option_success");
        worker.journal();

        worker.command(answer(task, task.requestId(), 503));

        assertRefused(Refusal.STALE, Refusal.NOT_WAITING);
    }

    @Test
    void theAnswerToAnotherRequestIsRefused() {
        start("call", LOOKUP);
        HttpTask task = asked();
        worker.journal();

        worker.command(answer(task, DerivedId.of("another"), 200));

        assertRefused(Refusal.STALE, Refusal.NOT_WAITING);
    }

    @Test
    void factsAreAskedForInTheJournalAndCarryTheExecutionOnOnce() {
        start("call", CONDITION);
        FactsRequested request = worker.events().stream()
                .filter(FactsRequested.class::isInstance)
                .map(FactsRequested.class::cast)
                .findFirst()
                .orElseThrow();
        ExecutionId execution = ada.execution("call", CONDITION);
        DeliverFacts facts = new DeliverFacts(
                Person.WORKSPACE,
                ada.id(),
                execution,
                request.step(),
                Map.of(request.queries().getFirst().key(), 3),
                worker.now(),
                null);
        worker.command(facts);
        assertThat(said()).containsExactly("option_true");
        worker.journal();

        worker.command(facts);

        assertRefused(Refusal.STALE, Refusal.NOT_WAITING);
    }

    @Test
    void theContactIsLetPassOnlySoOftenByAllExecutionsTogether() {
        start("one", OFTEN);
        start("two", OFTEN);
        start("three", OFTEN);
        assertThat(said()).containsExactly("option_allowed", "option_allowed", "option_limited");

        worker.pass(Duration.ofDays(1).plusSeconds(1));
        start("four", OFTEN);

        assertThat(said()).containsExactly("option_allowed");
    }
}
