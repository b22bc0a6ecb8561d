package dev.beckon.engine.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.definition.Trigger;
import dev.beckon.engine.definition.TriggerType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code triggers}; none are needed, as a call may always name the scenario. */
final class TriggersReader {

    private TriggersReader() {}

    static List<Trigger> read(Fields scenario) {
        Optional<JsonNode> array = scenario.array("triggers");
        if (array.isEmpty()) {
            return List.of();
        }
        if (array.get().size() > Limits.MAX_TRIGGERS) {
            scenario.problem(
                    "triggers", "too_many_triggers", "a scenario has at most " + Limits.MAX_TRIGGERS + " triggers");
            return List.of();
        }
        List<Trigger> triggers = new ArrayList<>();
        for (int i = 0; i < array.get().size(); i++) {
            Fields.of(array.get().get(i), scenario.pointer("triggers") + '/' + i, scenario.problems())
                    .flatMap(TriggersReader::trigger)
                    .ifPresent(triggers::add);
        }
        return triggers;
    }

    private static Optional<Trigger> trigger(Fields fields) {
        if (!fields.has("trigger_type")) {
            fields.problem("trigger_type", "missing_trigger_type", "'trigger_type' must be given");
        }
        Optional<TriggerType> type = fields.word("trigger_type", TriggerType.values(), TriggerType::wireName);
        JsonNode options = fields.node("options");
        if (!options.isMissingNode() && !options.isObject()) {
            Fields.wrongType(fields.problems(), fields.pointer("options"), "an object", options);
        }
        fields.rejectOthers();
        ObjectNode kept =
                options instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        return type.map(known -> new Trigger(known, kept));
    }
}
