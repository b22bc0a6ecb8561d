package dev.beckon.engine.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.engine.definition.Action;
import dev.beckon.engine.definition.EntryPolicy;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.definition.ScenarioDefinition;
import dev.beckon.engine.definition.Trigger;
import java.util.List;
import java.util.Optional;

/** Reads the whole document. What cannot be read leaves a problem and a stand-in, so that reading goes on. */
final class ScenarioReader {

    private ScenarioReader() {}

    static ScenarioDefinition read(JsonNode document, Problems problems) {
        return Fields.of(document, "", problems)
                .map(ScenarioReader::read)
                .orElseGet(() -> new ScenarioDefinition("", null, EntryPolicy.DEFAULT, List.of(), List.of()));
    }

    private static ScenarioDefinition read(Fields scenario) {
        String title = scenario.requiredText("title");
        if (title.length() > Limits.MAX_TITLE_LENGTH) {
            scenario.problem(
                    "title", "title_too_long", "a title has at most " + Limits.MAX_TITLE_LENGTH + " characters");
        }
        Boolean active = scenario.bool("active").orElse(null);
        EntryPolicy policy = scenario.word("entry_policy", EntryPolicy.values(), EntryPolicy::wireName)
                .orElse(EntryPolicy.DEFAULT);
        List<Trigger> triggers = TriggersReader.read(scenario);
        List<Action> actions = actions(scenario);
        scenario.rejectOthers();
        return new ScenarioDefinition(title, active, policy, triggers, actions);
    }

    private static List<Action> actions(Fields scenario) {
        boolean present = scenario.has("actions");
        Optional<JsonNode> array = scenario.array("actions");
        if (!present || array.isPresent() && array.get().isEmpty()) {
            scenario.problem("actions", "missing_actions", "a scenario needs at least one action");
        }
        if (array.isEmpty() || array.get().isEmpty()) {
            return List.of();
        }
        if (array.get().size() > Limits.MAX_ACTIONS) {
            scenario.problem(
                    "actions", "too_many_actions", "a scenario has at most " + Limits.MAX_ACTIONS + " actions");
            return List.of();
        }
        return ActionsReader.read(array.get(), scenario.pointer("actions"), scenario.problems());
    }
}
