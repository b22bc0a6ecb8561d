package dev.beckon.engine.definition;

import dev.beckon.contracts.journal.ListOperation;
import java.util.List;

/**
 * Put the contact into folders, or take them out.
 *
 * @param folderIds at least one
 */
public record Folder(Placement placement, ListOperation operation, List<Long> folderIds) implements Action {

    public Folder {
        folderIds = List.copyOf(folderIds);
    }

    @Override
    public ActionType type() {
        return ActionType.FOLDER;
    }

    @Override
    public List<String> branches() {
        return Branch.SINGLE_EXIT;
    }
}
