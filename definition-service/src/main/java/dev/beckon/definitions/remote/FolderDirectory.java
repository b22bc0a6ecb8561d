package dev.beckon.definitions.remote;

import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.reference.Directory;
import dev.beckon.definitions.reference.ReferenceKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows the workspace's folders. */
@ApplicationScoped
class FolderDirectory implements Directory {

    private final TriggerService triggers;

    FolderDirectory(TriggerService triggers) {
        this.triggers = triggers;
    }

    @Override
    public ReferenceKind kind() {
        return ReferenceKind.FOLDER;
    }

    @Override
    public Set<Long> known(WorkspaceId workspace, Set<Long> ids) {
        return ids.stream()
                .filter(id -> triggers.get(workspace, "/api/v1/folders/" + id).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }
}
