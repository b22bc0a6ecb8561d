package dev.beckon.definitions.access;

import dev.beckon.contracts.id.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What other definitions need to know of the keys. */
@ApplicationScoped
public class ApiKeys {

    private final ApiKeyRows rows;

    ApiKeys(ApiKeyRows rows) {
        this.rows = rows;
    }

    /** The ids of a workspace's keys. Takes part in the caller's transaction. */
    public Set<UUID> idsOf(WorkspaceId workspace) {
        return rows.of(workspace).stream().map(row -> row.id).collect(Collectors.toSet());
    }
}
