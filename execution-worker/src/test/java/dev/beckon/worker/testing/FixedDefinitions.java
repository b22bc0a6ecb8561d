package dev.beckon.worker.testing;

import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioVersion;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.engine.interpreter.Plan;
import dev.beckon.worker.definitions.Definitions;
import dev.beckon.worker.definitions.PlanCache;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Definitions that a test hands over when it likes. */
public final class FixedDefinitions implements Definitions {

    private final PlanCache plans = new PlanCache();
    private final Map<String, ScenarioVersion> versions = new ConcurrentHashMap<>();

    public FixedDefinitions publish(ScenarioVersion version) {
        versions.put(version.key(), version);
        return this;
    }

    @Override
    public Optional<Plan> plan(WorkspaceId workspace, ScenarioId scenario, int version) {
        return Optional.ofNullable(versions.get(ScenarioVersion.keyOf(scenario, version)))
                .map(plans::of);
    }

    @Override
    public Optional<AccessRecord.Workspace> workspace(WorkspaceId workspace) {
        return Optional.empty();
    }

    @Override
    public boolean isReady() {
        return true;
    }
}
