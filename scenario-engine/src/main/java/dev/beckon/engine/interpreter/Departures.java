package dev.beckon.engine.interpreter;

import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.journal.ExecutionEvent.ExecutionMoved;
import dev.beckon.contracts.journal.Refusal;

/** How an execution leaves a wait by none of its ways: cancelled, or moved to another action. */
final class Departures {

    private Departures() {}

    static Sprint take(Rest rest, EngineInput.Cancel cancel) {
        if (rest.state().status().isEnded()) {
            return Refused.because(
                    rest.state(),
                    cancel,
                    Refusal.STALE,
                    "Expected a running execution, but " + Refused.standing(rest.state()));
        }
        return Course.end(left(rest), ExecutionStatus.INTERRUPTED, "cancelled", cancel.reason());
    }

    /** The versions are the host's to tell. */
    static Sprint take(Rest rest, EngineInput.MoveTo move) {
        Wait wait = rest.state().waitingFor();
        if (wait == null || !wait.actionKey().equals(move.fromActionKey())) {
            return Refused.because(
                    rest.state(),
                    move,
                    Refusal.STALE,
                    "Expected a wait at '" + move.fromActionKey() + "', but " + Refused.standing(rest.state()));
        }
        if (rest.plan().step(move.toActionKey()) == null) {
            return Refused.because(
                    rest.state(),
                    move,
                    Refusal.UNKNOWN_ACTION,
                    "Expected an action '" + move.toActionKey() + "', but the version has none such");
        }
        Walk walk = left(rest);
        walk.happened(new ExecutionMoved(0, 0, move.fromActionKey(), move.toActionKey()));
        return rest.go(walk, new Move.Go(move.toActionKey()));
    }

    private static Walk left(Rest rest) {
        Walk walk = rest.walk();
        if (rest.state().waitingFor() != null) {
            walk.happened(rest.state().waitingFor().abandoned());
        }
        return walk;
    }
}
