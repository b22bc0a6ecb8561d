package dev.beckon.engine.definition;

import java.util.List;

/** Wait, then go on. */
public record TimeDelay(Placement placement, Delay delay) implements Action {

    @Override
    public ActionType type() {
        return ActionType.TIME_DELAY;
    }

    @Override
    public List<String> branches() {
        return Branch.SINGLE_EXIT;
    }
}
