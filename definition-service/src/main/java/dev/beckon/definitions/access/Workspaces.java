package dev.beckon.definitions.access;

import dev.beckon.contracts.id.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** What other definitions need to know of a workspace. */
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
}
