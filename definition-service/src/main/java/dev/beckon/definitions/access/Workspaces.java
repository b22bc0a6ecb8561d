package dev.beckon.definitions.access;

import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.contracts.id.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Workspaces as the other packages read them. */
@ApplicationScoped
public class Workspaces {

    private final WorkspaceRows rows;

    Workspaces(WorkspaceRows rows) {
        this.rows = rows;
    }

    /** In which times without an offset are meant. */
    public ZoneId zone(WorkspaceId workspace) {
        return rows.findByIdOptional(workspace.value())
                .map(row -> ZoneId.of(row.timeZone))
                .orElse(ZoneOffset.UTC);
    }

    /** Null when there is none. */
    @Transactional
    public AccessRecord.Workspace record(WorkspaceId id) {
        return rows.findByIdOptional(id.value()).map(WorkspaceRow::record).orElse(null);
    }
}
