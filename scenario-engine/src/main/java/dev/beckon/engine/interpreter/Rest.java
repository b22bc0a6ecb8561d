package dev.beckon.engine.interpreter;

import dev.beckon.contracts.execution.ExecutionStatus;
import java.util.function.BiFunction;

/** One execution at rest, and the input that has come for it. */
record Rest(Plan plan, ExecutionState state, Environment environment) {

    Walk walk() {
        return new Walk(plan, state, environment);
    }

    /** Goes on from the step that rested. */
    Sprint go(Walk walk, Move move) {
        return Course.run(plan, walk, move);
    }

    /** Goes on from the step that rests here, as it says; where the plan has none such, the execution fails. */
    <S extends RestingStep> Sprint resume(Class<S> kind, BiFunction<S, Walk, Move> move) {
        S step = step(kind);
        if (step == null) {
            return mismatch();
        }
        Walk walk = walk();
        return go(walk, move.apply(step, walk));
    }

    /** The step that rests here; null when the plan has none such, and then {@link #mismatch} is all that can be done. */
    <S extends RestingStep> S step(Class<S> kind) {
        Step step = plan.step(state.waitingFor().actionKey());
        return kind.isInstance(step) && ((RestingStep) step).restsAt(state.waitingFor()) ? kind.cast(step) : null;
    }

    /** The state belongs to another plan, which is the host's mistake; this execution cannot go on. */
    Sprint mismatch() {
        Walk walk = walk();
        walk.happened(state.waitingFor().abandoned());
        return Course.end(
                walk,
                ExecutionStatus.FAILED,
                "unknown_action",
                "This version has no such action '" + state.waitingFor().actionKey() + "'");
    }
}
