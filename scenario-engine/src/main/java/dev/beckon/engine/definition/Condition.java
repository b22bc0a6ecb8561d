package dev.beckon.engine.definition;

import java.util.List;

/** Go one of two ways. */
public record Condition(Placement placement, ConditionTest test) implements Action {

    private static final List<String> BRANCHES = List.of(Branch.OPTION_TRUE, Branch.OPTION_FALSE);

    @Override
    public ActionType type() {
        return ActionType.CONDITION;
    }

    @Override
    public List<String> branches() {
        return BRANCHES;
    }
}
