package dev.beckon.benchmarks.worker;

import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioHead;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.engine.interpreter.Plan;
import dev.beckon.worker.definitions.Definitions;
import java.time.Duration;
import java.util.Optional;

/** The one scenario of the workload. */
record OneScenario(Plan compiled) implements Definitions {

    @Override
    public Optional<Plan> plan(WorkspaceId workspace, ScenarioId scenario, int version) {
        return Optional.of(compiled);
    }

    @Override
    public Optional<ScenarioHead> head(WorkspaceId workspace, ScenarioId scenario) {
        return Optional.empty();
    }

    @Override
    public boolean stopsOnReply(WorkspaceId workspace, ScenarioId scenario) {
        return false;
    }

    @Override
    public Optional<AccessRecord.Workspace> workspace(WorkspaceId workspace) {
        return Optional.empty();
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public boolean awaitReady(Duration atMost) {
        return true;
    }
}
