package dev.beckon.worker.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.execution.ParentExecution;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.message.Lane;
import dev.beckon.engine.interpreter.ExecutionState;
import java.time.Instant;
import java.util.List;

/**
 * An execution that has not ended, with what its host must know of it.
 *
 * @param version the version of the scenario that it is pinned to
 * @param executionKey the caller's name for it; may be null
 * @param traceParent of the start, W3C; may be null
 * @param parent the execution that started it; null when a call did
 * @param inHandover whether a person has taken the contact over in it
 */
public record RunningExecution(
        ExecutionState state,
        ScenarioId scenarioId,
        int version,
        TriggerCallId triggerCallId,
        String executionKey,
        Lane lane,
        String traceParent,
        ParentExecution parent,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean inHandover) {

    /**
     * The execution that a start command began.
     *
     * @param told what happened in its first sprint
     */
    public static RunningExecution begun(StartExecution start, ExecutionState state, List<ExecutionEvent> told) {
        return new RunningExecution(
                        state,
                        start.scenarioId(),
                        start.scenarioVersion(),
                        start.triggerCallId(),
                        start.executionKey(),
                        start.lane(),
                        start.traceParent(),
                        start.parent(),
                        false)
                .advancedTo(state, told);
    }

    public ExecutionId id() {
        return state.executionId();
    }

    /** 0 for the execution of a call, 1 for one that such an execution started, and so on. */
    public int depth() {
        return parent == null ? 0 : parent.depth();
    }

    /** @param told what happened on the way there */
    public RunningExecution advancedTo(ExecutionState next, List<ExecutionEvent> told) {
        return new RunningExecution(
                next,
                scenarioId,
                version,
                triggerCallId,
                executionKey,
                lane,
                traceParent,
                parent,
                isInHandoverAfter(told));
    }

    private boolean isInHandoverAfter(List<ExecutionEvent> told) {
        boolean now = inHandover;
        for (ExecutionEvent event : told) {
            if (event instanceof ExecutionEvent.HandoverStarted) {
                now = true;
            } else if (event instanceof ExecutionEvent.HandoverEnded
                    || event instanceof ExecutionEvent.ExecutionMoved) {
                now = false;
            }
        }
        return now;
    }

    /** The same on another version of its scenario. */
    public RunningExecution pinnedTo(int otherVersion) {
        return new RunningExecution(
                state, scenarioId, otherVersion, triggerCallId, executionKey, lane, traceParent, parent, inHandover);
    }

    /** What is remembered of it once it has ended. */
    public EndedExecution endedAt(Instant at) {
        return new EndedExecution(id(), scenarioId, version, triggerCallId, at);
    }
}
