package dev.beckon.engine.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.TriggerType;
import dev.beckon.engine.validation.ActionExamples;
import dev.beckon.engine.validation.kind.ActionKind;
import dev.beckon.engine.validation.kind.ActionKinds;
import dev.beckon.engine.validation.trigger.TriggerKind;
import dev.beckon.engine.validation.trigger.TriggerKinds;
import java.util.Arrays;
import java.util.List;

/** Every kind of action and trigger, with their options. Immutable, safe for all threads. */
public final class Catalogue {

    private static final List<ActionEntry> ACTIONS =
            Arrays.stream(ActionType.values()).map(Catalogue::entry).toList();

    private static final List<TriggerEntry> TRIGGERS =
            Arrays.stream(TriggerType.values()).map(Catalogue::entry).toList();

    private Catalogue() {}

    public static List<ActionEntry> actionTypes() {
        return ACTIONS;
    }

    public static List<TriggerEntry> triggerTypes() {
        return TRIGGERS;
    }

    /** JSON schema (draft 2020-12) of a scenario document; what spans several actions it cannot say. A new object. */
    public static ObjectNode jsonSchema() {
        return ScenarioSchema.build();
    }

    private static ActionEntry entry(ActionType type) {
        ActionKind<?> kind = ActionKinds.of(type);
        JsonNode example = parse(kind.example());
        return new ActionEntry(
                type.wireName(),
                kind.description(),
                kind.content().map(OptionEntry::of).orElse(null),
                OptionEntry.of(kind.options()),
                ActionExamples.branches(example).stream().map(BranchEntry::of).toList(),
                kind.branchNote().isEmpty() ? null : kind.branchNote(),
                example);
    }

    private static TriggerEntry entry(TriggerType type) {
        TriggerKind kind = TriggerKinds.of(type);
        return new TriggerEntry(
                type.wireName(), kind.description(), OptionEntry.of(kind.options()), parse(kind.example()));
    }

    private static JsonNode parse(String example) {
        try {
            return Json.MAPPER.readTree(example);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An example is no JSON: " + example, e);
        }
    }
}
