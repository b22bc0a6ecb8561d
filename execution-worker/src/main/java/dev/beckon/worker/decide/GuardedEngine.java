package dev.beckon.worker.decide;

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
import dev.beckon.worker.definitions.UnusablePlanException;
import dev.beckon.worker.state.ContactState;
import dev.beckon.worker.state.RunningExecution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The engine with a fence around each execution: what should be impossible ends that one and nothing else. */
final class GuardedEngine {

    /** Code of an execution that the engine could not carry on. */
    static final String ENGINE_ERROR = "engine_error";

    private static final Logger LOGGER = Logger.getLogger(GuardedEngine.class);

    private final Definitions definitions;
    private final String publicUrl;
    private final String linkKey;

    /**
     * @param publicUrl where tracked links begin, without a slash at its end
     * @param linkKey makes their addresses hard to guess; empty for none
     */
    GuardedEngine(Definitions definitions, String publicUrl, String linkKey) {
        this.definitions = definitions;
        this.publicUrl = publicUrl;
        this.linkKey = linkKey;
    }

    Transition start(Plan plan, StartExecution start, ContactState contact, Instant now) {
        EngineInput input = EngineInput.of(start);
        try {
            Sprint sprint = Interpreter.advance(plan, null, input, environment(start.workspace(), contact, now));
            if (refusal(sprint) instanceof InputRefused refused) {
                return Transition.Refused.start(start, refused);
            }
            return new Transition.Advanced(RunningExecution.begun(start, sprint.state()), sprint.events());
        } catch (RuntimeException | StackOverflowError e) {
            LOGGER.errorf(e, "The engine failed at the start of execution=%s", start.executionId());
            return failedStart(start, ENGINE_ERROR, e.getClass().getSimpleName());
        }
    }

    /** On the version that the execution is pinned to; empty while that is not here. */
    Optional<Transition> advance(
            ContactState contact, WorkspaceId workspace, RunningExecution execution, EngineInput input, Instant now) {
        return advance(contact, workspace, execution, execution.version(), input, now);
    }

    /** On a version of the execution's scenario; empty while that is not here. */
    Optional<Transition> advance(
            ContactState contact,
            WorkspaceId workspace,
            RunningExecution execution,
            int version,
            EngineInput input,
            Instant now) {
        try {
            return definitions
                    .plan(workspace, execution.scenarioId(), version)
                    .map(plan -> advance(plan, execution, input, environment(workspace, contact, now)));
        } catch (UnusablePlanException e) {
            return Optional.of(failed(execution, ENGINE_ERROR, e.getMessage()));
        }
    }

    private static Transition advance(
            Plan plan, RunningExecution execution, EngineInput input, Environment environment) {
        try {
            Sprint sprint = Interpreter.advance(plan, execution.state(), input, environment);
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
        List<ExecutionEvent> told =
                List.of(new ExecutionStarted(), new ExecutionEnded(ExecutionStatus.FAILED, code, detail));
        return new Transition.Advanced(RunningExecution.begun(start, state), told);
    }

    /** An execution that ends where it stands. */
    static Transition failed(RunningExecution execution, String code, String detail) {
        List<ExecutionEvent> told = new ArrayList<>(Endings.endedWait(execution.state()));
        told.add(new ExecutionEnded(ExecutionStatus.FAILED, code, detail));
        return new Transition.Advanced(execution.advancedTo(execution.state().failed()), told);
    }

    private static InputRefused refusal(Sprint sprint) {
        return sprint.events().size() == 1 && sprint.events().getFirst() instanceof InputRefused refused
                ? refused
                : null;
    }

    private Environment environment(WorkspaceId workspace, ContactState contact, Instant now) {
        return new Environment(
                now,
                contact.profile(),
                definitions.workspace(workspace).orElse(null),
                contact.memory(),
                publicUrl,
                linkKey);
    }
}
