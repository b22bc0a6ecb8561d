package dev.beckon.worker.state;

import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.execution.ParentExecution;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.message.Lane;
import dev.beckon.engine.interpreter.ExecutionState;
import dev.beckon.engine.interpreter.Wait;
import java.time.Instant;

/**
 * An execution that has not ended, with what its host must know of it.
 *
 * @param version the version of the scenario that it is pinned to
 * @param executionKey the caller's name for it; may be null
 * @param traceParent of the start, W3C; may be null
 * @param parent the execution that started it; null when a call did
 */
public record RunningExecution(
        ExecutionState state,
        ScenarioId scenarioId,
        int version,
        TriggerCallId triggerCallId,
        String executionKey,
        Lane lane,
        String traceParent,
        ParentExecution parent) {

    /** The execution that a start command began. */
    public static RunningExecution begun(StartExecution start, ExecutionState state) {
        return new RunningExecution(
                state,
                start.scenarioId(),
                start.scenarioVersion(),
                start.triggerCallId(),
                start.executionKey(),
                start.lane(),
                start.traceParent(),
                start.parent());
    }

    public ExecutionId id() {
        return state.executionId();
    }

    /** 0 for the execution of a call, 1 for one that such an execution started, and so on. */
    public int depth() {
        return parent == null ? 0 : parent.depth();
    }

    /** Whether a person has taken the contact over in it. */
    public boolean inHandover() {
        return state.waitingFor() instanceof Wait.ForHandover;
    }

    public RunningExecution advancedTo(ExecutionState next) {
        return new RunningExecution(next, scenarioId, version, triggerCallId, executionKey, lane, traceParent, parent);
    }

    /** The same on another version of its scenario. */
    public RunningExecution pinnedTo(int otherVersion) {
        return new RunningExecution(
                state, scenarioId, otherVersion, triggerCallId, executionKey, lane, traceParent, parent);
    }

    /** What is remembered of it once it has ended. */
    public EndedExecution endedAt(Instant at) {
        return new EndedExecution(id(), scenarioId, version, triggerCallId, at);
    }
}
