package dev.beckon.triggers.cause;

import dev.beckon.contracts.id.ScenarioId;
import java.util.ArrayList;
import java.util.List;

/**
 * The scenarios whose executions led to a change, one having started the next, the oldest first; empty for what came
 * from outside. A change starts no scenario that led to it, and nothing at all once {@link #LONGEST} have.
 */
public record Cause(List<ScenarioId> scenarios) {

    public static final int LONGEST = 5;

    /** Why a call that asked for a start starts nothing. */
    public static final String REFUSAL = "trigger_loop";

    public static final Cause OUTSIDE = new Cause(List.of());

    public Cause {
        scenarios = List.copyOf(scenarios);
    }

    /** What an execution of the scenario causes that was itself caused by this. */
    public Cause then(ScenarioId scenario) {
        if (scenarios.contains(scenario)) {
            return this;
        }
        List<ScenarioId> longer = new ArrayList<>(scenarios);
        longer.add(scenario);
        return new Cause(longer);
    }

    /** Whether a change of this cause may start the scenario. */
    public boolean mayStart(ScenarioId scenario) {
        return scenarios.size() < LONGEST && !scenarios.contains(scenario);
    }

    public boolean isOutside() {
        return scenarios.isEmpty();
    }
}
