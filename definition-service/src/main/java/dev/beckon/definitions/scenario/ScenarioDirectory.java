package dev.beckon.definitions.scenario;

import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.reference.Directory;
import dev.beckon.definitions.reference.ReferenceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;

/** Knows the scenarios that an action may start. */
@ApplicationScoped
class ScenarioDirectory implements Directory {

    private final ScenarioRows scenarios;

    ScenarioDirectory(ScenarioRows scenarios) {
        this.scenarios = scenarios;
    }

    @Override
    public ReferenceKind kind() {
        return ReferenceKind.SCENARIO;
    }

    @Override
    @Transactional
    public Set<Long> known(WorkspaceId workspace, Set<Long> ids) {
        return scenarios.known(workspace, ids);
    }
}
