package dev.beckon.definitions.remote;

import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.reference.Directory;
import dev.beckon.definitions.reference.ReferenceKind;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows what trigger-service keeps of one kind, by asking for each. */
record RemoteDirectory(ReferenceKind kind, TriggerService triggers) implements Directory {

    @Override
    public Set<Long> known(WorkspaceId workspace, Set<Long> ids) {
        String list = "/api/v1/" + kind.word() + "s/";
        return ids.stream()
                .filter(id -> triggers.get(workspace, list + id).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }
}
