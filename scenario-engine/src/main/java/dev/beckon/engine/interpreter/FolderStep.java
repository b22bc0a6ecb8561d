package dev.beckon.engine.interpreter;

import dev.beckon.contracts.journal.ExecutionEvent.FoldersChanged;
import dev.beckon.contracts.journal.ListOperation;
import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.Folder;
import java.util.List;

/** Puts the contact into folders, or takes them out. */
record FolderStep(String actionKey, ListOperation operation, List<Long> folderIds, Exits exits) implements Step {

    static FolderStep of(Folder action, Exits exits) {
        return new FolderStep(action.actionKey(), action.operation(), action.folderIds(), exits);
    }

    @Override
    public ActionType type() {
        return ActionType.FOLDER;
    }

    @Override
    public Move enter(Walk walk) {
        walk.happened(new FoldersChanged(walk.step(), actionKey, operation, folderIds));
        walk.wrote(walk.writes().withFolders(operation, folderIds));
        return exits.next();
    }
}
