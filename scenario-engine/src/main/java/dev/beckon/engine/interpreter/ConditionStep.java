package dev.beckon.engine.interpreter;

import dev.beckon.contracts.journal.ExecutionEvent.BranchTaken;
import dev.beckon.engine.condition.CompiledCondition;
import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.Branch;
import dev.beckon.engine.template.TemplateFailedException;

/** Takes one of two branches. An expression that does not fit its values is a warning and counts as false. */
record ConditionStep(String actionKey, CompiledCondition condition, Exits exits) implements Step {

    @Override
    public ActionType type() {
        return ActionType.CONDITION;
    }

    @Override
    public Move enter(Walk walk) {
        String branch = holds(walk) ? Branch.OPTION_TRUE : Branch.OPTION_FALSE;
        String next = exits.on(branch);
        walk.happened(new BranchTaken(actionKey, branch, next));
        return new Move.Go(next);
    }

    private boolean holds(Walk walk) {
        try {
            var verdict = condition.test(walk.scope());
            walk.warnOfUnknown(actionKey, verdict.unknownVariables());
            return verdict.isTrue();
        } catch (TemplateFailedException e) {
            walk.warn(actionKey, "condition_failed", e.getMessage());
            return false;
        }
    }
}
