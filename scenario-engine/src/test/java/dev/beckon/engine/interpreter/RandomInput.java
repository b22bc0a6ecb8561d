package dev.beckon.engine.interpreter;

import dev.beckon.contracts.execution.TimerKind;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Makes inputs at random: often one that fits the state, sometimes one that does not. */
final class RandomInput {

    static final ExecutionId EXECUTION = ExecutionId.of("11111111-2222-5333-8444-555555555555");
    static final Map<String, Object> DATA = Map.of("count", 3, "zero", 0, "list", List.of(1, 2), "hollow", "");

    private static final List<String> TEXTS = Arrays.asList("Yes", " nó ", "1", "2.", "what?", "", null);
    private static final List<String> OPTIONS = Arrays.asList(null, null, "option_0", "option_9", "other");

    private final Random random;

    RandomInput(Random random) {
        this.random = random;
    }

    EngineInput next(ExecutionState state, Instant now) {
        return switch (random.nextInt(10)) {
            case 0 -> new EngineInput.Start(EXECUTION, DATA);
            case 1 -> random.nextInt(4) == 0 ? new EngineInput.Cancel("at random") : running(state, now);
            case 2, 3, 4 ->
                new EngineInput.Reply(
                        new UUID(1, random.nextLong()),
                        Channel.SMS,
                        pick(TEXTS),
                        pick(OPTIONS),
                        random.nextBoolean() ? null : message(state));
            case 5, 6 -> new EngineInput.Receipt(message(state), pick(List.of(MessageStatus.values())), now);
            default -> running(state, now);
        };
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
        return DerivedId.message(EXECUTION, random.nextInt(5), "a" + random.nextInt(5));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
