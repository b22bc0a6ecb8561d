package dev.beckon.triggers.intake;

import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.engine.definition.TriggerType;
import dev.beckon.triggers.cause.Cause;
import dev.beckon.triggers.cause.Causes;
import dev.beckon.triggers.messagestart.MessageStarts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds the calls that may not start what they name, since it would go round for ever. */
@ApplicationScoped
class Loops {

    private final Causes causes;
    private final MessageStarts messageStarts;

    Loops(Causes causes, MessageStarts messageStarts) {
        this.causes = causes;
        this.messageStarts = messageStarts;
    }

    /** Blocks where a call was made by an execution or by a message. */
    Found among(List<Call> calls) {
        return new Found(
                causes.of(calls.stream().map(call -> call.event().causedBy()).toList()),
                messageStarts.limited(
                        calls.stream().filter(Loops::isOfMessage).map(Call::id).toList()));
    }

    private static boolean isOfMessage(Call call) {
        return TriggerType.MESSAGE_RECEIVED.wireName().equals(call.event().source());
    }

    /** What is known of a batch. */
    record Found(Function<TriggerCallId, Cause> causes, Set<TriggerCallId> limited) {

        Cause causeOf(Call call) {
            return causes.apply(call.event().causedBy());
        }

        /** Why the call may start nothing; empty when it may. */
        Optional<String> refusal(Call call) {
            if (!causeOf(call).mayStart(call.request().scenarioId())) {
                return Optional.of(Cause.REFUSAL);
            }
            return limited.contains(call.id()) ? Optional.of(MessageStarts.REFUSAL) : Optional.empty();
        }
    }
}
