package dev.beckon.worker.testing;

import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioHead;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioVersion;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.engine.interpreter.Plan;
import dev.beckon.worker.definitions.Definitions;
import dev.beckon.worker.definitions.PlanCache;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Definitions that a test hands over when it likes. */
public final class FixedDefinitions implements Definitions {

    private final PlanCache plans = new PlanCache();
    private final Map<String, ScenarioVersion> versions = new ConcurrentHashMap<>();
    private final Map<ScenarioId, ScenarioHead> heads = new ConcurrentHashMap<>();
    private final Set<ScenarioId> stopping = ConcurrentHashMap.newKeySet();
    private volatile boolean ready = true;
    private volatile Runnable arrival = () -> {};

    public FixedDefinitions publish(ScenarioVersion version) {
        versions.put(version.key(), version);
        return this;
    }

    /** Makes a scenario known by what new executions start on. */
    public FixedDefinitions publish(ScenarioHead head) {
        heads.put(head.scenarioId(), head);
        return this;
    }

    /** Takes a version away again. */
    public void withdraw(ScenarioId scenario, int version) {
        versions.remove(ScenarioVersion.keyOf(scenario, version));
    }

    /** From now on some of what was published may still be on its way, or all of it is here. */
    public FixedDefinitions ready(boolean nowReady) {
        ready = nowReady;
        return this;
    }

    @Override
    public Optional<Plan> plan(WorkspaceId workspace, ScenarioId scenario, int version) {
        return Optional.ofNullable(versions.get(ScenarioVersion.keyOf(scenario, version)))
                .map(plans::of);
    }

    @Override
    public Optional<ScenarioHead> head(WorkspaceId workspace, ScenarioId scenario) {
        return Optional.ofNullable(heads.get(scenario));
    }

    /** Makes a campaign one that contacts leave by an answer. */
    public FixedDefinitions stopOnReply(ScenarioId campaign) {
        stopping.add(campaign);
        return this;
    }

    @Override
    public boolean stopsOnReply(WorkspaceId workspace, ScenarioId scenario) {
        return stopping.contains(scenario);
    }

    @Override
    public Optional<AccessRecord.Workspace> workspace(WorkspaceId workspace) {
        return Optional.empty();
    }

    /** What arrives only when somebody waits for it. */
    public FixedDefinitions whenAwaited(Consumer<FixedDefinitions> comes) {
        arrival = () -> comes.accept(this);
        return this;
    }

    @Override
    public boolean isReady() {
        return ready;
    }

    @Override
    public boolean awaitReady(Duration atMost) {
        arrival.run();
        return ready;
    }
}
