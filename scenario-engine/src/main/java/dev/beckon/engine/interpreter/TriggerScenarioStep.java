package dev.beckon.engine.interpreter;

import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.journal.ExecutionEvent.ChildEnded;
import dev.beckon.contracts.journal.ExecutionEvent.ScenarioRequested;
import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.Branch;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.definition.TriggerScenario;
import dev.beckon.engine.time.DueTime;
import java.time.Duration;
import java.util.Map;

/** Asks for another scenario to be started, and rests until its end where that is wanted. */
record TriggerScenarioStep(
        String actionKey, ScenarioId scenario, ValueText.Fields data, boolean awaits, Duration timeout, Exits exits)
        implements RestingStep {

    static TriggerScenarioStep of(TriggerScenario action, Exits exits, Compiling compiling) {
        return new TriggerScenarioStep(
                action.actionKey(),
                new ScenarioId(action.scenarioId()),
                ValueText.fields(action.data() == null ? Map.of() : action.data(), compiling),
                action.awaits(),
                // Nobody waits for ever: without a timeout of its own it is as long as any wait may be.
                action.timeout() == null ? Limits.MAX_WAIT : action.timeout(),
                exits);
    }

    @Override
    public ActionType type() {
        return ActionType.TRIGGER_SCENARIO;
    }

    @Override
    public boolean restsAt(Wait wait) {
        return wait instanceof Wait.ForChild;
    }

    @Override
    public Move enter(Walk walk) {
        ExecutionId child = DerivedId.childExecution(walk.executionId(), walk.step());
        try {
            Map<String, Object> given = CallData.of(data.render(walk, actionKey));
            walk.happened(new ScenarioRequested(walk.step(), actionKey, child, scenario, given, awaits));
        } catch (CallData.TooLargeException e) {
            return new Move.Fail("data_too_large", e.getMessage());
        }
        if (!awaits) {
            return exits.next();
        }
        return walk.rest(new Wait.ForChild(walk.step(), actionKey, child, DueTime.after(walk.now(), timeout)));
    }

    /** @param status null when the child never started */
    Move ended(Walk walk, ExecutionId child, ExecutionStatus status, String code) {
        walk.happened(new ChildEnded(actionKey, child, status, code));
        walk.cancelTimer();
        return exits.take(walk, status == ExecutionStatus.COMPLETED ? Branch.OPTION_COMPLETED : Branch.OPTION_FAILED);
    }

    @Override
    public Move expire(Walk walk, Wait wait) {
        return exits.take(walk, Branch.OPTION_EXPIRED);
    }
}
