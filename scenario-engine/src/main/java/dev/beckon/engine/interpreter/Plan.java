package dev.beckon.engine.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.engine.definition.Action;
import dev.beckon.engine.definition.EntryPolicy;
import dev.beckon.engine.definition.ScenarioDefinition;
import dev.beckon.engine.validation.ScenarioValidator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A compiled scenario version: immutable, safe for all threads, made once and cached by the host. */
public final class Plan {

    private final EntryPolicy entryPolicy;
    private final String rootKey;
    private final Map<String, Step> steps;
    private final Set<String> tracked;
    private final Set<String> awaited;
    private final boolean tracksLastMessage;

    private Plan(EntryPolicy entryPolicy, String rootKey, Map<String, Step> steps, Compiling compiling) {
        this.entryPolicy = entryPolicy;
        this.rootKey = rootKey;
        this.steps = Map.copyOf(steps);
        this.tracked = compiling.tracked(steps.keySet());
        this.awaited = compiling.awaited();
        this.tracksLastMessage = compiling.tracksLast();
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
        Compiling compiling = new Compiling();
        for (Action action : scenario.actions()) {
            String key = action.actionKey();
            Exits exits = new Exits(key, Map.copyOf(children.getOrDefault(key, Map.of())));
            steps.put(key, Step.of(action, exits, compiling));
        }
        return new Plan(scenario.entryPolicy(), root, steps, compiling);
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

    /** The keys of all actions. */
    public Set<String> actionKeys() {
        return steps.keySet();
    }

    /** Whether an action asks what became of the message of this one, so that receipts of it are kept. */
    public boolean tracks(String actionKey) {
        return tracked.contains(actionKey) || awaited.contains(actionKey);
    }

    /** Whether it matters that a message of this action, which is tracked, has got so far: not all ways do to all. */
    boolean tracks(String actionKey, MessageStatus status) {
        return status.rank() >= MessageStatus.FAILED.rank() || tracked.contains(actionKey);
    }

    boolean tracksLastMessage() {
        return tracksLastMessage;
    }
}
