package dev.beckon.engine.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.engine.definition.Action;
import dev.beckon.engine.definition.EntryPolicy;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.definition.ScenarioDefinition;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.Findings;
import dev.beckon.engine.validation.field.Place;
import java.util.List;

/** Reads the whole document. What cannot be read leaves a problem and a stand-in, so that reading goes on. */
final class ScenarioReader {

    private ScenarioReader() {}

    static ScenarioDefinition read(JsonNode document, Findings findings) {
        return Fields.of(document, Place.top(findings))
                .map(ScenarioReader::read)
                .orElseGet(() -> new ScenarioDefinition("", null, EntryPolicy.DEFAULT, List.of(), List.of()));
    }

    private static ScenarioDefinition read(Fields scenario) {
        ScenarioDefinition definition = new ScenarioDefinition(
                ScenarioFields.TITLE.read(scenario),
                ScenarioFields.ACTIVE.read(scenario),
                ScenarioFields.ENTRY_POLICY.read(scenario),
                ScenarioFields.TRIGGERS.read(scenario),
                actions(scenario));
        scenario.rejectOthers(List.of(
                ScenarioFields.TITLE.name(),
                ScenarioFields.ACTIVE.name(),
                ScenarioFields.ENTRY_POLICY.name(),
                ScenarioFields.TRIGGERS.name(),
                ScenarioFields.ACTIONS));
        return definition;
    }

    private static List<Action> actions(Fields scenario) {
        Place place = scenario.place(ScenarioFields.ACTIONS);
        JsonNode array = scenario.node(ScenarioFields.ACTIONS);
        if (array.isMissingNode() || array.isArray() && array.isEmpty()) {
            place.problem("missing_actions", "a scenario needs at least one action");
        } else if (!array.isArray()) {
            place.wrongType("an array", array);
        } else if (array.size() > Limits.MAX_ACTIONS) {
            place.problem("too_many_actions", "a scenario has at most " + Limits.MAX_ACTIONS + " actions");
        } else {
            return ActionsReader.read(array, place);
        }
        return List.of();
    }
}
