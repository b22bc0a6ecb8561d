package dev.beckon.engine.interpreter;

import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.execution.HttpResult;
import dev.beckon.contracts.execution.TimerKind;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Makes inputs at random: often one that fits the state, sometimes one that does not. */
final class RandomInput {

    static final ExecutionId EXECUTION = ExecutionId.of("11111111-2222-5333-8444-555555555555");
    static final Map<String, Object> DATA =
            Map.of("count", 3, "zero", 0, "list", List.of(1, 2), "hollow", "", "colour", "blue", "nowhere", "ftp://x");

    private static final List<String> OPTIONS = Arrays.asList(null, null, "option_0", "option_9", "other");

    private final Random random;

    RandomInput(Random random) {
        this.random = random;
    }

    EngineInput next(ExecutionState state, Instant now) {
        return switch (random.nextInt(14)) {
            case 0 -> new EngineInput.Start(EXECUTION, DATA);
            case 1 -> random.nextInt(6) == 0 ? new EngineInput.Cancel("at random") : running(state, now);
            case 2 -> random.nextInt(3) == 0 ? move(state) : fitting(state, now);
            case 3, 4 -> running(state, now);
            case 5 -> receipt(message(state), now);
            case 6 -> reply(state);
            case 7 -> event();
            case 8 -> new EngineInput.Resume(null);
            default -> fitting(state, now);
        };
    }

    /** What the wait waits for. */
    private EngineInput fitting(ExecutionState state, Instant now) {
        return switch (state.waitingFor()) {
            case null -> running(state, now);
            case Wait.ForDelay _ -> running(state, now);
            case Wait.ForAnswer wait -> random.nextInt(3) == 0 ? receipt(wait.question(), now) : reply(state);
            case Wait.ForReply _ -> reply(state);
            case Wait.ForEvent _ -> event();
            case Wait.ForReceipt wait -> receipt(wait.message(), now);
            case Wait.ForFacts wait -> new EngineInput.Facts(near(wait.step()), facts());
            case Wait.ForHttp wait ->
                new EngineInput.HttpAnswer(
                        near(wait.step()), wait.requestId(), pick(List.of(result(200, null), result(500, "http_500"))));
            case Wait.ForChild wait ->
                new EngineInput.ChildEnd(
                        near(wait.step()),
                        wait.child(),
                        pick(Arrays.asList(null, ExecutionStatus.COMPLETED, ExecutionStatus.FAILED)),
                        null);
            case Wait.ForHandover _ -> new EngineInput.Resume("done");
        };
    }

    private static HttpResult result(int status, String error) {
        return new HttpResult(status, Map.of("ok", error == null), error, 1);
    }

    private Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>();
        for (int i = 0; i < 8; i++) {
            switch (random.nextInt(4)) {
                case 0 -> facts.put("f" + i, random.nextBoolean());
                case 1 -> facts.put("f" + i, random.nextInt(4));
                default -> {}
            }
        }
        return facts;
    }

    private int near(int step) {
        return random.nextInt(6) == 0 ? step + 1 : step;
    }

    private EngineInput move(ExecutionState state) {
        String from = state.waitingFor() == null || random.nextInt(4) == 0
                ? "a9"
                : state.waitingFor().actionKey();
        return new EngineInput.MoveTo(from, "a" + random.nextInt(4));
    }

    private EngineInput event() {
        return new EngineInput.Event(
                new UUID(3, random.nextLong()), pick(Sample.EVENTS), pick(Sample.PROPERTIES), Instant.EPOCH);
    }

    private EngineInput reply(ExecutionState state) {
        return new EngineInput.Reply(
                new UUID(1, random.nextLong()),
                Channel.SMS,
                pick(Sample.REPLIES).text(),
                pick(OPTIONS),
                random.nextInt(3) > 0 ? null : message(state));
    }

    private EngineInput receipt(MessageId message, Instant now) {
        return new EngineInput.Receipt(message, pick(List.of(MessageStatus.values())), now);
    }

    private EngineInput running(ExecutionState state, Instant now) {
        Wait wait = random.nextInt(5) == 0 ? null : state.waitingFor();
        return switch (wait) {
            case null -> new EngineInput.Timer(random.nextInt(5), pick(List.of(TimerKind.values())), now);
            case Wait running -> new EngineInput.Timer(running.step(), running.timer(), running.dueAt());
        };
    }

    private MessageId message(ExecutionState state) {
        if (state.waitingFor() instanceof Wait.ForAnswer wait && random.nextInt(3) > 0) {
            return wait.question();
        }
        if (!state.messages().isEmpty() && random.nextBoolean()) {
            return pick(state.messages()).id();
        }
        return DerivedId.message(EXECUTION, random.nextInt(5), "a" + random.nextInt(5));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
