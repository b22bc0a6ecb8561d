package dev.beckon.definitions.reference;

import dev.beckon.contracts.id.WorkspaceId;
import java.util.Set;

/** Knows what there is of one kind. Every bean of this type is asked for its kind. */
public interface Directory {

    ReferenceKind kind();

    /**
     * Those of the ids that the workspace has.
     *
     * @throws dev.beckon.support.problem.ProblemException 503 when that cannot be found out now
     */
    Set<Long> known(WorkspaceId workspace, Set<Long> ids);
}
