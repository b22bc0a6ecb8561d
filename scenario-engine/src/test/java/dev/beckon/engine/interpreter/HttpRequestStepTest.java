package dev.beckon.engine.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.execution.HttpResult;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.journal.ExecutionEvent.BranchTaken;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpRequestStepTest {

    private static final Environment NO_CONTACT = new Environment(Instant.parse("2026-03-01T10:00:00Z"), null, null);

    @ParameterizedTest
    @CsvSource({
        "option_expired, timeout, option_expired",
        "option_expired, expired, option_expired",
        "option_expired, connection_failed, option_failed",
        "option_failed, timeout, option_failed",
        "option_success, timeout, option_failed"
    })
    void aSystemThatDoesNotAnswerInTimeLeadsToTheTimeoutBranchWhereThereIsOne(
            String branchWithChild, String error, String taken) throws JsonProcessingException {
        Plan plan = Plan.compile(Json.MAPPER.readTree("""
                {"title": "T", "actions": [
                  {"action_key": "call", "action_type": "http_request", "options": {"url": "https://example.com"}},
                  {"action_key": "then", "action_type": "exit", "parent_key": "call", "parent_branch": "%s"}]}""".formatted(branchWithChild)));
        Sprint asked = Interpreter.advance(
                plan,
                null,
                new EngineInput.Start(ExecutionId.of("11111111-2222-5333-8444-555555555555"), Map.of()),
                NO_CONTACT);
        Wait.ForHttp wait = (Wait.ForHttp) asked.state().waitingFor();

        Sprint answered = Interpreter.advance(
                plan,
                asked.state(),
                new EngineInput.HttpAnswer(wait.step(), wait.requestId(), new HttpResult(0, null, error, 3)),
                NO_CONTACT);

        assertThat(answered.events())
                .filteredOn(BranchTaken.class::isInstance)
                .extracting(event -> ((BranchTaken) event).branch())
                .containsExactly(taken);
    }
}
