package dev.beckon.engine.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.engine.definition.Action;
import dev.beckon.engine.definition.EntryPolicy;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.definition.ScenarioDefinition;
import dev.beckon.engine.definition.Trigger;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.Findings;
import dev.beckon.engine.validation.field.FlagType;
import dev.beckon.engine.validation.field.Place;
import dev.beckon.engine.validation.field.TextType;
import dev.beckon.engine.validation.field.WordType;
import java.util.List;

/** Reads the whole document. What cannot be read leaves a problem and a stand-in, so that reading goes on. */
final class ScenarioReader {

    static final Field<String> TITLE =
            Field.required("title", TextType.plain(Limits.MAX_TITLE_LENGTH), "what people call it");
    static final Field<Boolean> ACTIVE = Field.of("active", new FlagType(), "whether it may be started");
    static final Field<EntryPolicy> ENTRY_POLICY = Field.of(
                    "entry_policy",
                    WordType.of(EntryPolicy.values(), EntryPolicy::wireName, "entry_policy"),
                    "what happens when a contact is to start a scenario that they are already in")
            .or(EntryPolicy.DEFAULT);
    static final Field<List<Trigger>> TRIGGERS = TriggerShape.TRIGGERS;
    static final String ACTIONS = "actions";

    private ScenarioReader() {}

    static ScenarioDefinition read(JsonNode document, Findings findings) {
        return Fields.of(document, Place.top(findings))
                .map(ScenarioReader::read)
                .orElseGet(() -> new ScenarioDefinition("", null, EntryPolicy.DEFAULT, List.of(), List.of()));
    }

    private static ScenarioDefinition read(Fields scenario) {
        ScenarioDefinition definition = new ScenarioDefinition(
                TITLE.read(scenario),
                ACTIVE.read(scenario),
                ENTRY_POLICY.read(scenario),
                TRIGGERS.read(scenario),
                actions(scenario));
        scenario.rejectOthers(List.of(TITLE.name(), ACTIVE.name(), ENTRY_POLICY.name(), TRIGGERS.name(), ACTIONS));
        return definition;
    }

    private static List<Action> actions(Fields scenario) {
        Place place = scenario.place(ACTIONS);
        JsonNode array = scenario.node(ACTIONS);
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
