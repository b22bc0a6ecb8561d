package dev.beckon.engine.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.journal.ExecutionEvent.ExecutionEnded;
import dev.beckon.contracts.journal.ExecutionEvent.InputRefused;
import dev.beckon.contracts.journal.ExecutionEvent.MessageRequested;
import dev.beckon.contracts.journal.Refusal;
import dev.beckon.contracts.message.Channel;
import dev.beckon.engine.definition.EntryPolicy;
import dev.beckon.engine.definition.Limits;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What no scenario of its own is worth. */
class InterpreterEdgeTest {

    private static final ExecutionId EXECUTION = ExecutionId.of("11111111-2222-5333-8444-555555555555");
    private static final Environment NO_CONTACT = new Environment(Instant.parse("2026-03-01T10:00:00Z"), null, null);

    @Test
    void theLongestChainThatMayBeSavedRunsInOneSprint() {
        ObjectNode document = Json.MAPPER.createObjectNode().put("title", "A chain");
        var actions = document.putArray("actions");
        for (int i = 0; i < Limits.MAX_ACTIONS; i++) {
            ObjectNode action = actions.addObject()
                    .put("action_key", "m" + i)
                    .put("action_type", "message")
                    .put("content", "x");
            if (i > 0) {
                action.put("parent_key", "m" + (i - 1));
            }
        }

        Sprint sprint = start(Plan.compile(document), Map.of());

        assertThat(sprint.state().status()).isEqualTo(ExecutionStatus.COMPLETED);
        assertThat(sprint.events().stream().filter(MessageRequested.class::isInstance))
                .hasSize(Limits.MAX_ACTIONS);
    }

    @Test
    void dataThatIsTooLargeOrTooDeepFailsTheExecutionAndIsNotKept() {
        Map<String, Object> deep = new HashMap<>();
        Map<String, Object> level = deep;
        for (int i = 0; i < 5_000; i++) {
            Map<String, Object> next = new HashMap<>();
            level.put("x", next);
            level = next;
        }
        level.put("x", 1);

        for (Map<String, Object> data : List.of(deep, Map.<String, Object>of("x", "y".repeat(300_000)))) {
            Sprint sprint = start(question(), data);

            assertThat(sprint.state().status()).isEqualTo(ExecutionStatus.FAILED);
            assertThat(sprint.state().data()).isEmpty();
            assertThat(sprint.events().getLast())
                    .isInstanceOfSatisfying(
                            ExecutionEnded.class,
                            ended -> assertThat(ended.code()).isEqualTo("data_too_large"));
        }
    }

    @Test
    void anInputWithoutAnExecutionIsRefused() {
        Sprint sprint = Interpreter.advance(question(), null, new EngineInput.Cancel("x"), NO_CONTACT);

        assertThat(sprint.state()).isNull();
        assertThat(sprint.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        InputRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Refusal.UNKNOWN_EXECUTION));
    }

    @Test
    void aStateOfAnotherPlanFailsThatExecution() {
        ExecutionState state = start(question(), Map.of()).state();
        Plan other = Plan.compile(Json.MAPPER.valueToTree(Map.of(
                "title",
                "Other",
                "actions",
                List.of(Map.of("action_key", "m", "action_type", "message", "content", "x")))));
        EngineInput reply = new EngineInput.Reply(new UUID(1, 2), Channel.SMS, "x", null, null);

        Sprint sprint = Interpreter.advance(other, state, reply, NO_CONTACT);

        assertThat(sprint.state().status()).isEqualTo(ExecutionStatus.FAILED);
    }

    @Test
    void anAnswerIsKeptUpToItsLimit() {
        ExecutionState state = start(question(), Map.of()).state();
        EngineInput reply = new EngineInput.Reply(new UUID(1, 2), Channel.EMAIL, "x".repeat(100_000), null, null);

        Sprint sprint = Interpreter.advance(question(), state, reply, NO_CONTACT);

        assertThat(sprint.state().answers().get("q").toString()).hasSize(Limits.MAX_KEPT_ANSWER_LENGTH);
    }

    @Test
    void thePlanTellsItsEntryPolicy() {
        assertThat(question().entryPolicy()).isEqualTo(EntryPolicy.SKIP);
    }

    private static Plan question() {
        return Plan.compile(Json.MAPPER.valueToTree(Map.of(
                "title",
                "Q",
                "actions",
                List.of(Map.of(
                        "action_key", "q", "action_type", "ask_question", "content", "Hi {{ contact.name }}?")))));
    }

    private static Sprint start(Plan plan, Map<String, Object> data) {
        return Interpreter.advance(plan, null, new EngineInput.Start(EXECUTION, data), NO_CONTACT);
    }
}
