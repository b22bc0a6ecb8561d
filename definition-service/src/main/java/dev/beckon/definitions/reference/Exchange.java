package dev.beckon.definitions.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.id.WorkspaceId;
import java.util.Optional;
import java.util.OptionalLong;

/** How one kind of thing that scenarios refer to goes into a bundle and out of it. Every bean of this type is used. */
public interface Exchange {

    ReferenceKind kind();

    /** The thing without its id; empty when the workspace has none. */
    Optional<ObjectNode> exported(WorkspaceId workspace, long id);

    /** One in the workspace that can stand for it; empty when a new one is needed. */
    OptionalLong same(WorkspaceId workspace, ObjectNode exported);

    /**
     * Makes it; takes part in the caller's transaction where it is kept here.
     *
     * @throws dev.beckon.support.problem.ProblemException 422 when it is faulty; 503 when it cannot be made now
     */
    long create(WorkspaceId workspace, ObjectNode exported);
}
