package dev.beckon.worker.decide;

import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.journal.ExecutionEvent.InputRefused;
import dev.beckon.contracts.journal.Refusal;
import dev.beckon.engine.interpreter.EngineInput;
import dev.beckon.engine.interpreter.Plan;
import dev.beckon.worker.definitions.Definitions;
import dev.beckon.worker.definitions.UnusablePlanException;
import dev.beckon.worker.state.ContactState;
import dev.beckon.worker.state.RunningExecution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whether an execution may start, and what becomes of those under way. */
final class StartDecider {

    /** Cancel reason of an execution that gives way to a new one. */
    static final String RESTARTED = "restarted";

    private final Definitions definitions;
    private final GuardedEngine engine;
    private final int maxRunning;

    StartDecider(Definitions definitions, GuardedEngine engine, int maxRunning) {
        this.definitions = definitions;
        this.engine = engine;
        this.maxRunning = maxRunning;
    }

    /** @param contact with the newest known profile */
    Decision decide(ContactState contact, StartExecution start, Instant now) {
        if (contact.running(start.executionId()).isPresent()
                || contact.ended(start.executionId()).isPresent()) {
            return refused(start, Refusal.ALREADY_STARTED, "Expected a new execution, but this one started before");
        }
        if (contact.hasHandled(start.executionId().value())) {
            return new Decision.Dropped(Refusal.ALREADY_HANDLED.wireName());
        }
        if (contact.handover().isPresent()) {
            return refused(
                    start,
                    Refusal.IN_HANDOVER,
                    "Expected automation to have the contact, but a person does, in execution "
                            + contact.handover().get().id());
        }
        Optional<Plan> plan;
        try {
            plan = definitions.plan(start.workspace(), start.scenarioId(), start.scenarioVersion());
        } catch (UnusablePlanException e) {
            return Decision.Transitions.of(
                    GuardedEngine.failedStart(start, GuardedEngine.ENGINE_ERROR, e.getMessage()));
        }
        return plan.isEmpty() ? new Decision.AwaitVersion() : enter(contact, plan.get(), start, now);
    }

    private Decision enter(ContactState contact, Plan plan, StartExecution start, Instant now) {
        List<RunningExecution> same = contact.running().stream()
                .filter(execution -> execution.scenarioId().equals(start.scenarioId()))
                .toList();
        return switch (plan.entryPolicy()) {
            case ALLOW -> begin(List.of(), contact, plan, start, now);
            case ALLOW_WITH_KEY -> {
                List<RunningExecution> sameKey = same.stream()
                        .filter(execution -> Objects.equals(execution.executionKey(), start.executionKey()))
                        .toList();
                yield enterAlone(sameKey, contact, plan, start, now);
            }
            case SKIP -> enterAlone(same, contact, plan, start, now);
            case RESTART -> begin(interrupted(contact, same, start.workspace(), now), contact, plan, start, now);
        };
    }

    private Decision enterAlone(
            List<RunningExecution> others, ContactState contact, Plan plan, StartExecution start, Instant now) {
        if (others.isEmpty()) {
            return begin(List.of(), contact, plan, start, now);
        }
        return refused(
                start,
                Refusal.ALREADY_IN_SCENARIO,
                "Expected the contact to be outside the scenario, but execution "
                        + others.getFirst().id() + " is under way");
    }

    private Decision begin(
            List<Transition> before, ContactState contact, Plan plan, StartExecution start, Instant now) {
        if (contact.running().size() - before.size() >= maxRunning) {
            return refused(
                    start,
                    Refusal.TOO_MANY_EXECUTIONS,
                    "Expected fewer than " + maxRunning + " executions under way, but there are "
                            + contact.running().size());
        }
        List<Transition> transitions = new ArrayList<>(before);
        transitions.add(engine.start(plan, start, contact, now));
        return Decision.Transitions.of(transitions);
    }

    private List<Transition> interrupted(
            ContactState contact, List<RunningExecution> executions, WorkspaceId workspace, Instant now) {
        EngineInput cancel = new EngineInput.Cancel(RESTARTED);
        return executions.stream()
                .map(execution -> engine.advance(contact, workspace, execution, cancel, now)
                        .orElseGet(() -> GuardedEngine.failed(execution, RESTARTED, "A new execution took its place")))
                .toList();
    }

    static Decision refused(StartExecution start, Refusal reason, String detail) {
        InputRefused refusal = new InputRefused(StartExecution.WIRE_NAME, reason, detail);
        return Decision.Transitions.of(Transition.Refused.start(start, refusal));
    }
}
