package dev.beckon.engine.definition;

import java.util.List;

/**
 * End the execution here.
 *
 * @param reason told in the journal; may be null
 */
public record Exit(Placement placement, String reason) implements Action {

    @Override
    public ActionType type() {
        return ActionType.EXIT;
    }

    @Override
    public List<String> branches() {
        return List.of();
    }
}
