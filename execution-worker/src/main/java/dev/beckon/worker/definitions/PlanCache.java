package dev.beckon.worker.definitions;

import dev.beckon.contracts.definition.DefinitionRecord.ScenarioVersion;
import dev.beckon.engine.interpreter.Plan;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Compiles each published version once. Safe for all threads. */
public final class PlanCache {

    private record Compiled(ScenarioVersion from, Plan plan) {}

    private final Map<String, Compiled> plans = new ConcurrentHashMap<>();

    /**
     * The plan of a version.
     *
     * @throws UnusablePlanException if it cannot be compiled
     */
    public Plan of(ScenarioVersion version) {
        Compiled known = plans.get(version.key());
        if (known != null && known.from() == version) {
            return known.plan();
        }
        Plan plan = compile(version);
        plans.put(version.key(), new Compiled(version, plan));
        return plan;
    }

    /** Drops what was removed from the topic. */
    public void forget(String key) {
        plans.remove(key);
    }

    private static Plan compile(ScenarioVersion version) {
        try {
            return Plan.compile(version.definition());
        } catch (RuntimeException e) {
            throw new UnusablePlanException(version.scenarioId(), version.version(), e);
        }
    }
}
