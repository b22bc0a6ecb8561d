package dev.beckon.engine.definition;

import dev.beckon.contracts.journal.ListOperation;
import java.util.List;

/**
 * Add tags to the contact, or remove them.
 *
 * @param tags templates, at least one
 */
public record Tag(Placement placement, ListOperation operation, List<String> tags) implements Action {

    public Tag {
        tags = List.copyOf(tags);
    }

    @Override
    public ActionType type() {
        return ActionType.TAG;
    }

    @Override
    public List<String> branches() {
        return Branch.SINGLE_EXIT;
    }
}
