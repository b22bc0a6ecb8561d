package dev.beckon.engine.golden;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.execution.HttpResult;
import dev.beckon.contracts.execution.TimerKind;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.engine.interpreter.EngineInput;
import dev.beckon.engine.interpreter.ExecutionState;
import dev.beckon.engine.interpreter.Wait;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Reads the inputs of a story. A message is named by the step and action that sent it, {@code 1/q1}; a {@code timer}
 * without fields is the one that runs.
 */
final class GoldenInput {

    static final ExecutionId EXECUTION = ExecutionId.of("11111111-2222-5333-8444-555555555555");
    private static final UUID INBOUND = UUID.fromString("99999999-2222-5333-8444-555555555555");

    private GoldenInput() {}

    static EngineInput read(JsonNode input, ExecutionState state, Instant now) {
        return switch (input.get("type").textValue()) {
            case "start" -> new EngineInput.Start(EXECUTION, data(input.path("data")));
            case "reply" ->
                new EngineInput.Reply(
                        INBOUND,
                        Channel.WHATSAPP,
                        input.path("text").textValue(),
                        input.path("option_id").textValue(),
                        input.has("in_reply_to") ? message(input.get("in_reply_to")) : null);
            case "receipt" ->
                new EngineInput.Receipt(
                        message(input.get("message")),
                        Json.MAPPER.convertValue(input.get("status"), MessageStatus.class),
                        input.has("occurred_at")
                                ? Instant.parse(input.get("occurred_at").textValue())
                                : now);
            case "timer" -> input.has("step") ? timer(input) : running(state);
            case "event" ->
                new EngineInput.Event(INBOUND, input.get("name").textValue(), data(input.path("properties")), now);
            case "facts" -> new EngineInput.Facts(input.get("step").intValue(), data(input.path("facts")));
            case "http_answer" -> answer(input);
            case "child_end" ->
                new EngineInput.ChildEnd(
                        input.get("step").intValue(),
                        DerivedId.childExecution(EXECUTION, input.get("step").intValue()),
                        Json.MAPPER.convertValue(input.path("status"), ExecutionStatus.class),
                        input.path("code").textValue());
            case "resume" -> new EngineInput.Resume(input.path("note").textValue());
            case "move" ->
                new EngineInput.MoveTo(
                        input.get("from").textValue(), input.get("to").textValue());
            case "cancel" -> new EngineInput.Cancel(input.get("reason").textValue());
            default -> throw new IllegalArgumentException("No such input: " + input);
        };
    }

    private static EngineInput answer(JsonNode input) {
        int step = input.get("step").intValue();
        HttpResult result = new HttpResult(
                input.get("status").intValue(),
                Json.MAPPER.convertValue(input.path("body"), Object.class),
                input.path("error").textValue(),
                input.get("attempts").intValue());
        return new EngineInput.HttpAnswer(step, DerivedId.httpRequest(EXECUTION, step), result);
    }

    private static EngineInput timer(JsonNode input) {
        return new EngineInput.Timer(
                input.get("step").intValue(),
                Json.MAPPER.convertValue(input.get("kind"), TimerKind.class),
                Instant.parse(input.get("due_at").textValue()));
    }

    static EngineInput.Timer running(ExecutionState state) {
        Wait wait = state.waitingFor();
        return new EngineInput.Timer(wait.step(), wait.timer(), wait.dueAt());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> data(JsonNode data) {
        return data.isMissingNode() ? Map.of() : Json.MAPPER.convertValue(data, Map.class);
    }

    private static MessageId message(JsonNode name) {
        String[] parts = name.textValue().split("/");
        return DerivedId.message(EXECUTION, Integer.parseInt(parts[0]), parts[1]);
    }
}
