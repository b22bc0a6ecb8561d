package dev.beckon.definitions.access;

import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.contracts.id.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Workspaces as the other packages read them. */
@ApplicationScoped
public class Workspaces {

    private final WorkspaceRows rows;

    Workspaces(WorkspaceRows rows) {
        this.rows = rows;
    }

    /** Null when there is none. */
    @Transactional
    public AccessRecord.Workspace record(WorkspaceId id) {
        return rows.findByIdOptional(id.value()).map(WorkspaceRow::record).orElse(null);
    }
}
