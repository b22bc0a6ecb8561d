package dev.beckon.worker.decide;

import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.ExecutionEvent.InputRefused;
import dev.beckon.worker.state.EndedExecution;
import dev.beckon.worker.state.RunningExecution;
import java.util.List;

/** What an input does to one execution. */
public sealed interface Transition {

    ExecutionId executionId();

    /** @param execution after the sprint; its status may be an ended one */
    record Advanced(RunningExecution execution, List<ExecutionEvent> events) implements Transition {

        @Override
        public ExecutionId executionId() {
            return execution.id();
        }
    }

    /** The input was taken and neither changed nor said anything, as most receipts do: nothing is written. */
    record Unchanged(RunningExecution execution) implements Transition {

        @Override
        public ExecutionId executionId() {
            return execution.id();
        }
    }

    /**
     * The input did not fit; nothing changed.
     *
     * @param status of the execution named; null when it never started or is over
     */
    record Refused(
            ExecutionId executionId,
            TriggerCallId triggerCallId,
            ScenarioId scenarioId,
            int version,
            ExecutionStatus status,
            InputRefused refusal)
            implements Transition {

        static Refused start(StartExecution start, InputRefused refusal) {
            return new Refused(
                    start.executionId(),
                    start.triggerCallId(),
                    start.scenarioId(),
                    start.scenarioVersion(),
                    null,
                    refusal);
        }

        static Refused running(RunningExecution execution, InputRefused refusal) {
            return new Refused(
                    execution.id(),
                    execution.triggerCallId(),
                    execution.scenarioId(),
                    execution.version(),
                    execution.state().status(),
                    refusal);
        }

        static Refused ended(EndedExecution execution, InputRefused refusal) {
            return new Refused(
                    execution.id(),
                    execution.triggerCallId(),
                    execution.scenarioId(),
                    execution.version(),
                    null,
                    refusal);
        }
    }
}
