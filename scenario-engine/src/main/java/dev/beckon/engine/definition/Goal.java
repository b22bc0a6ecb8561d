package dev.beckon.engine.definition;

import java.util.List;

/**
 * Count the contact as converted.
 *
 * @param name of the goal
 * @param value template of a number that it is worth; may be null
 */
public record Goal(Placement placement, String name, String value) implements Action {

    @Override
    public ActionType type() {
        return ActionType.GOAL;
    }

    @Override
    public List<String> branches() {
        return Branch.SINGLE_EXIT;
    }
}
