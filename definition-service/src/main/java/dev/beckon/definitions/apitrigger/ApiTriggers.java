package dev.beckon.definitions.apitrigger;

import dev.beckon.contracts.id.ApiTriggerId;
import dev.beckon.contracts.id.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;

/** What scenarios need to know of API triggers. */
@ApplicationScoped
public class ApiTriggers {

    private final ApiTriggerRows rows;

    ApiTriggers(ApiTriggerRows rows) {
        this.rows = rows;
    }

    /** Whether the workspace has it, be it active or not. Takes part in the caller's transaction. */
    public boolean exists(WorkspaceId workspace, ApiTriggerId id) {
        return rows.exists(workspace, id.value());
    }
}
