package dev.beckon.definitions.apitrigger;

import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.reference.Directory;
import dev.beckon.definitions.reference.ReferenceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;

/** Knows the API triggers that a scenario may listen to, be they active or not. */
@ApplicationScoped
class ApiTriggerDirectory implements Directory {

    private final ApiTriggerRows rows;

    ApiTriggerDirectory(ApiTriggerRows rows) {
        this.rows = rows;
    }

    @Override
    public ReferenceKind kind() {
        return ReferenceKind.API_TRIGGER;
    }

    @Override
    @Transactional
    public Set<Long> known(WorkspaceId workspace, Set<Long> ids) {
        return rows.known(workspace, ids);
    }
}
