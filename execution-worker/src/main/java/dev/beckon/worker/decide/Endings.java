package dev.beckon.worker.decide;

import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.engine.interpreter.ExecutionState;
import java.util.List;
import java.util.Map;

/** Ends that the engine does not make because it could not. */
final class Endings {

    private Endings() {}

    static ExecutionState beforeFirstStep(StartExecution start) {
        return new ExecutionState(start.executionId(), ExecutionStatus.FAILED, 0, 1, start.data(), Map.of(), null);
    }

    /** What an execution leaves behind where it stands: the timer that must not fire any more, an open handover. */
    static List<ExecutionEvent> endedWait(ExecutionState state) {
        return state.waitingFor() == null ? List.of() : state.waitingFor().abandoned();
    }
}
