package dev.beckon.engine.interpreter;

import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.journal.ExecutionEvent.ExecutionStarted;
import dev.beckon.contracts.journal.Refusal;
import java.util.Map;

/**
 * The engine: a pure function from plan, state and input to a new state and what happened. It never throws for what a
 * definition, a state of that definition or an input holds.
 */
public final class Interpreter {

    private Interpreter() {}

    /**
     * Moves an execution on until it waits or ends.
     *
     * @param plan the version the execution is pinned to
     * @param state null for a {@link EngineInput.Start}, and only then
     */
    public static Sprint advance(Plan plan, ExecutionState state, EngineInput input, Environment environment) {
        if (input instanceof EngineInput.Start start && state == null) {
            return start(plan, start, environment);
        }
        if (state == null) {
            return Refused.because(null, input, Refusal.UNKNOWN_EXECUTION, "Expected an execution, but there is none");
        }
        return switch (input) {
            case EngineInput.Start _ ->
                Refused.because(state, input, Refusal.ALREADY_STARTED, "Expected a new execution, but it runs already");
            case EngineInput.Reply reply -> Replies.take(plan, state, reply, environment);
            case EngineInput.Receipt receipt -> Receipts.take(plan, state, receipt, environment);
            case EngineInput.Timer timer -> Timers.take(plan, state, timer, environment);
            case EngineInput.Cancel cancel -> cancel(state, cancel, environment);
            case EngineInput.MoveTo _,
                    EngineInput.Event _,
                    EngineInput.Facts _,
                    EngineInput.HttpAnswer _,
                    EngineInput.ChildEnd _,
                    EngineInput.Resume _ ->
                Refused.because(
                        state, input, Refusal.NOT_WAITING, "Expected such a wait, but " + Refused.standing(state));
        };
    }

    private static Sprint start(Plan plan, EngineInput.Start start, Environment environment) {
        Map<String, Object> data;
        try {
            data = CallData.of(start.data());
        } catch (CallData.TooLargeException e) {
            Walk walk = new Walk(fresh(start, Map.of()), environment);
            walk.happened(new ExecutionStarted());
            return Course.end(fresh(start, Map.of()), walk, ExecutionStatus.FAILED, "data_too_large", e.getMessage());
        }
        ExecutionState state = fresh(start, data);
        Walk walk = new Walk(state, environment);
        walk.happened(new ExecutionStarted());
        return Course.run(plan, state, walk, new Move.Go(plan.rootKey()));
    }

    private static ExecutionState fresh(EngineInput.Start start, Map<String, Object> data) {
        return new ExecutionState(start.executionId(), ExecutionStatus.ACTIVE, 0, 0, data, Map.of(), null);
    }

    private static Sprint cancel(ExecutionState state, EngineInput.Cancel cancel, Environment environment) {
        if (state.status().isEnded()) {
            return Refused.because(
                    state, cancel, Refusal.STALE, "Expected a running execution, but " + Refused.standing(state));
        }
        Walk walk = new Walk(state, environment);
        WaitEnd.cancelTimer(state.waitingFor(), walk);
        return Course.end(state, walk, ExecutionStatus.INTERRUPTED, "cancelled", cancel.reason());
    }
}
