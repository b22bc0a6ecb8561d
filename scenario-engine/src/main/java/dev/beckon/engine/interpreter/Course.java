package dev.beckon.engine.interpreter;

import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.journal.ExecutionEvent.ActionEntered;
import dev.beckon.contracts.journal.ExecutionEvent.ExecutionEnded;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.template.TemplateFailedException;

/** Follows the tree from one action to the next until the execution rests or ends. */
final class Course {

    private Course() {}

    static Sprint run(Plan plan, Walk walk, Move first) {
        Move move = first;
        for (int steps = 0; ; steps++) {
            switch (move) {
                case Move.Rest(Wait wait) -> {
                    return walk.sprint(ExecutionStatus.WAITING, wait);
                }
                case Move.Complete(String reason) -> {
                    return end(walk, ExecutionStatus.COMPLETED, null, reason);
                }
                case Move.Fail(String code, String detail) -> {
                    return end(walk, ExecutionStatus.FAILED, code, detail);
                }
                case Move.Go(String actionKey) -> {
                    if (actionKey == null) {
                        return end(walk, ExecutionStatus.COMPLETED, null, null);
                    }
                    move = steps < Limits.MAX_STEPS_PER_SPRINT ? enter(plan, walk, actionKey) : tooManySteps();
                }
            }
        }
    }

    private static Move enter(Plan plan, Walk walk, String actionKey) {
        Step step = plan.step(actionKey);
        if (step == null) {
            return new Move.Fail("unknown_action", "This version has no action '" + actionKey + "'");
        }
        walk.nextStep();
        walk.happened(new ActionEntered(walk.step(), actionKey, step.type().wireName()));
        try {
            return step.enter(walk);
        } catch (TemplateFailedException e) {
            return walk.templateFailed(actionKey, e);
        }
    }

    private static Move tooManySteps() {
        return new Move.Fail(
                "too_many_steps",
                "More than " + Limits.MAX_STEPS_PER_SPRINT + " actions followed each other without a wait");
    }

    /** @param code null for a normal end */
    static Sprint end(Walk walk, ExecutionStatus status, String code, String detail) {
        walk.happened(new ExecutionEnded(status, code, detail));
        return walk.sprint(status, null);
    }
}
