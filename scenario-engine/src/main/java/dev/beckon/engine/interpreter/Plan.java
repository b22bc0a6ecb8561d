package dev.beckon.engine.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.engine.definition.Action;
import dev.beckon.engine.definition.EntryPolicy;
import dev.beckon.engine.definition.ScenarioDefinition;
import dev.beckon.engine.validation.ScenarioValidator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A compiled scenario version: immutable, safe for all threads, made once and cached by the host. */
public final class Plan {

    private final EntryPolicy entryPolicy;
    private final String rootKey;
    private final Map<String, Step> steps;

    private Plan(EntryPolicy entryPolicy, String rootKey, Map<String, Step> steps) {
        this.entryPolicy = entryPolicy;
        this.rootKey = rootKey;
        this.steps = Map.copyOf(steps);
    }

    /** Compiles a scenario that validation made. */
    public static Plan compile(ScenarioDefinition scenario) {
        Map<String, Map<String, String>> children = new HashMap<>();
        String root = null;
        for (Action action : scenario.actions()) {
            var placement = action.placement();
            if (placement.isRoot()) {
                root = placement.actionKey();
            } else {
                children.computeIfAbsent(placement.parentKey(), _ -> new HashMap<>())
                        .put(placement.parentBranch(), placement.actionKey());
            }
        }
        Map<String, Step> steps = new HashMap<>();
        for (Action action : scenario.actions()) {
            Exits exits = new Exits(children.getOrDefault(action.actionKey(), Map.of()));
            steps.put(action.actionKey(), Step.of(action, exits));
        }
        return new Plan(scenario.entryPolicy(), root, steps);
    }

    /**
     * Compiles a published version.
     *
     * @param definition as in {@code DefinitionRecord.ScenarioVersion}
     * @throws IllegalArgumentException when it is not a valid scenario; the message names the first problem
     */
    public static Plan compile(JsonNode definition) {
        return compile(ScenarioValidator.accepted(definition));
    }

    public EntryPolicy entryPolicy() {
        return entryPolicy;
    }

    String rootKey() {
        return rootKey;
    }

    /** Null when there is none, which only a state of another plan can ask for. */
    Step step(String actionKey) {
        return steps.get(actionKey);
    }

    /** The keys of all actions, in no order. */
    List<String> actionKeys() {
        return List.copyOf(steps.keySet());
    }
}
