package dev.beckon.worker.decide;

import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.ExecutionEvent.ExecutionEnded;
import dev.beckon.contracts.journal.ExecutionEvent.ExecutionStarted;
import dev.beckon.contracts.journal.ExecutionEvent.InputRefused;
import dev.beckon.engine.interpreter.EngineInput;
import dev.beckon.engine.interpreter.Environment;
import dev.beckon.engine.interpreter.ExecutionState;
import dev.beckon.engine.interpreter.Interpreter;
import dev.beckon.engine.interpreter.Plan;
import dev.beckon.engine.interpreter.Sprint;
import dev.beckon.worker.definitions.Definitions;
import dev.beckon.worker.state.RunningExecution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** The engine with a fence around each execution: what should be impossible ends that one and nothing else. */
final class GuardedEngine {

    /** Code of an execution that the engine could not carry on. */
    static final String ENGINE_ERROR = "engine_error";

    private static final Logger LOGGER = Logger.getLogger(GuardedEngine.class);

    private final Definitions definitions;

    GuardedEngine(Definitions definitions) {
        this.definitions = definitions;
    }

    Transition start(Plan plan, StartExecution start, ContactProfile profile, Instant now) {
        EngineInput input = EngineInput.of(start);
        try {
            Sprint sprint = Interpreter.advance(plan, null, input, environment(start.workspace(), profile, now));
            if (refusal(sprint) instanceof InputRefused refused) {
                return Transition.Refused.start(start, refused);
            }
            return new Transition.Advanced(RunningExecution.begun(start, sprint.state()), sprint.events());
        } catch (RuntimeException | StackOverflowError e) {
            LOGGER.errorf(e, "The engine failed at the start of execution=%s", start.executionId());
            return failedStart(start, ENGINE_ERROR, e.getClass().getSimpleName());
        }
    }

    Transition advance(Plan plan, RunningExecution execution, EngineInput input, ContactProfile profile, Instant now) {
        try {
            WorkspaceId workspace = profile == null ? null : profile.workspace();
            Sprint sprint = Interpreter.advance(plan, execution.state(), input, environment(workspace, profile, now));
            if (refusal(sprint) instanceof InputRefused refused) {
                return Transition.Refused.running(execution, refused);
            }
            if (sprint.events().isEmpty() && sprint.state() == execution.state()) {
                return new Transition.Unchanged(execution);
            }
            return new Transition.Advanced(execution.advancedTo(sprint.state()), sprint.events());
        } catch (RuntimeException | StackOverflowError e) {
            LOGGER.errorf(e, "The engine failed in execution=%s", execution.id());
            return failed(execution, ENGINE_ERROR, e.getClass().getSimpleName());
        }
    }

    /** An execution that ended before its first action. */
    static Transition failedStart(StartExecution start, String code, String detail) {
        ExecutionState state = Endings.beforeFirstStep(start);
        return new Transition.Advanced(
                RunningExecution.begun(start, state),
                List.of(new ExecutionStarted(), new ExecutionEnded(ExecutionStatus.FAILED, code, detail)));
    }

    /** An execution that ends where it stands. */
    static Transition failed(RunningExecution execution, String code, String detail) {
        List<ExecutionEvent> events = new ArrayList<>(Endings.cancelledTimer(execution.state()));
        events.add(new ExecutionEnded(ExecutionStatus.FAILED, code, detail));
        return new Transition.Advanced(execution.advancedTo(Endings.failed(execution.state())), events);
    }

    private static InputRefused refusal(Sprint sprint) {
        return sprint.events().size() == 1 && sprint.events().getFirst() instanceof InputRefused refused
                ? refused
                : null;
    }

    private Environment environment(WorkspaceId workspace, ContactProfile profile, Instant now) {
        return new Environment(
                now,
                profile,
                workspace == null ? null : definitions.workspace(workspace).orElse(null));
    }
}
