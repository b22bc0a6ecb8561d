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
     * @param plan the version the execution is pinned to; for a {@link EngineInput.MoveTo} the one it goes to
     * @param state null for a {@link EngineInput.Start}, and only then
     */
    public static Sprint advance(Plan plan, ExecutionState state, EngineInput input, Environment environment) {
        if (input instanceof EngineInput.Start start && state == null) {
            return start(plan, start, environment);
        }
        if (state == null) {
            return Refused.because(null, input, Refusal.UNKNOWN_EXECUTION, "Expected an execution, but there is none");
        }
        Rest rest = new Rest(plan, state, environment);
        return switch (input) {
            case EngineInput.Start _ ->
                Refused.because(state, input, Refusal.ALREADY_STARTED, "Expected a new execution, but it runs already");
            case EngineInput.Reply reply -> Replies.take(rest, reply);
            case EngineInput.Receipt receipt -> Receipts.take(rest, receipt);
            case EngineInput.Timer timer -> Timers.take(rest, timer);
            case EngineInput.Event event -> Arrivals.take(rest, event);
            case EngineInput.Facts facts -> Arrivals.take(rest, facts);
            case EngineInput.HttpAnswer answer -> Arrivals.take(rest, answer);
            case EngineInput.ChildEnd end -> Arrivals.take(rest, end);
            case EngineInput.Resume resume -> Arrivals.take(rest, resume);
            case EngineInput.Cancel cancel -> Departures.take(rest, cancel);
            case EngineInput.MoveTo move -> Departures.take(rest, move);
        };
    }

    private static Sprint start(Plan plan, EngineInput.Start start, Environment environment) {
        Map<String, Object> data;
        try {
            data = CallData.ofCall(start.data());
        } catch (CallData.TooLargeException e) {
            Walk walk = new Walk(plan, fresh(start, Map.of()), environment);
            walk.happened(new ExecutionStarted());
            return Course.end(walk, ExecutionStatus.FAILED, "data_too_large", e.getMessage());
        }
        Walk walk = new Walk(plan, fresh(start, data), environment);
        walk.happened(new ExecutionStarted());
        return Course.run(plan, walk, new Move.Go(plan.rootKey()));
    }

    private static ExecutionState fresh(EngineInput.Start start, Map<String, Object> data) {
        return new ExecutionState(start.executionId(), ExecutionStatus.ACTIVE, 0, 0, data, Map.of(), null);
    }
}
