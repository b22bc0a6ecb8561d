package dev.beckon.support.web;

import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.support.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;

/** The workspace that the gateway has authenticated the caller for. */
@RequestScoped
public class CallerWorkspace {

    private WorkspaceId id;

    /**
     * The caller's workspace.
     *
     * @throws ProblemException 401 when the request came without one
     */
    public WorkspaceId id() {
        if (id == null) {
            throw new ProblemException(401, "missing_workspace", "This path is served through the gateway only");
        }
        return id;
    }

    void set(WorkspaceId id) {
        this.id = id;
    }
}
