package dev.beckon.engine.definition;

import java.util.List;

/**
 * A scenario as an author means it: a tree of actions, given flat. Made by validation, so that it can run.
 *
 * @param active null when the document does not say
 * @param actions in the author's order; exactly one is the root
 */
public record ScenarioDefinition(
        String title, Boolean active, EntryPolicy entryPolicy, List<Trigger> triggers, List<Action> actions) {

    public ScenarioDefinition {
        triggers = List.copyOf(triggers);
        actions = List.copyOf(actions);
    }
}
