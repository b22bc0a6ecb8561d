package dev.beckon.worker.decide;

import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.execution.TimerKind;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.ExecutionEvent.HandoverEnded;
import dev.beckon.contracts.journal.ExecutionEvent.TimerCancelled;
import dev.beckon.engine.interpreter.ExecutionState;
import dev.beckon.engine.interpreter.Wait;
import dev.beckon.worker.state.RunningExecution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** States that the engine does not make because it could not. */
final class Endings {

    private Endings() {}

    static ExecutionState beforeFirstStep(StartExecution start) {
        return new ExecutionState(start.executionId(), ExecutionStatus.FAILED, 0, 1, start.data(), Map.of(), null);
    }

    static ExecutionState failed(ExecutionState state) {
        return new ExecutionState(
                state.executionId(),
                ExecutionStatus.FAILED,
                state.step(),
                state.sequence() + 1,
                state.data(),
                state.answers(),
                null);
    }

    /** What an execution leaves behind where it stands: the timer that must not fire any more, an open handover. */
    static List<ExecutionEvent> endedWait(RunningExecution execution) {
        List<ExecutionEvent> told = new ArrayList<>(cancelledTimer(execution.state()));
        if (execution.inHandover() && execution.state().waitingFor() != null) {
            told.add(new HandoverEnded(execution.state().waitingFor().actionKey(), "cancelled"));
        }
        return told;
    }

    private static List<ExecutionEvent> cancelledTimer(ExecutionState state) {
        return switch (state.waitingFor()) {
            case null -> List.of();
            case Wait.ForAnswer answer ->
                List.of(new TimerCancelled(answer.step(), answer.timer(), answer.timerDueAt()));
            case Wait.ForDelay delay -> List.of(new TimerCancelled(delay.step(), TimerKind.DELAY, delay.dueAt()));
        };
    }
}
