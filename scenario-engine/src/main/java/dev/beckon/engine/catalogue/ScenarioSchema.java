package dev.beckon.engine.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.definition.TriggerType;
import dev.beckon.engine.validation.ActionOuterFields;
import dev.beckon.engine.validation.ScenarioFields;
import dev.beckon.engine.validation.body.BodyFields;
import dev.beckon.engine.validation.body.SendPlan;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Schema;
import dev.beckon.engine.validation.kind.ActionKind;
import dev.beckon.engine.validation.kind.ActionKinds;
import dev.beckon.engine.validation.rule.RulesType;
import dev.beckon.engine.validation.trigger.TriggerKind;
import dev.beckon.engine.validation.trigger.TriggerKinds;
import java.util.ArrayList;
import java.util.List;

/** Puts the fields of all kinds together to one schema. */
final class ScenarioSchema {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private ScenarioSchema() {}

    static ObjectNode build() {
        ObjectNode schema = Schema.any().put("$schema", DIALECT);
        schema.setAll(Schema.object(ScenarioFields.SIMPLE));
        ObjectNode properties = (ObjectNode) schema.get("properties");
        ObjectNode definitions = schema.putObject("$defs");
        definitions.set(RulesType.DEFINITION, RulesType.definition());
        for (BodyFields body : List.of(BodyFields.MESSAGE, BodyFields.QUESTION)) {
            definitions.set(body.definition(), SendPlan.variantSchema(body));
        }
        properties.set("triggers", array(triggers(definitions), 0, Limits.MAX_TRIGGERS));
        properties.set("actions", array(actions(definitions), 1, Limits.MAX_ACTIONS));
        ((ArrayNode) schema.get("required")).add("actions");
        return schema;
    }

    private static ObjectNode array(ObjectNode items, int minItems, int maxItems) {
        ObjectNode array = Schema.of("array").put("minItems", minItems).put("maxItems", maxItems);
        array.set("items", items);
        return array;
    }

    private static ObjectNode triggers(ObjectNode definitions) {
        List<ObjectNode> choices = new ArrayList<>();
        for (TriggerType type : TriggerType.values()) {
            TriggerKind kind = TriggerKinds.of(type);
            String name = "trigger_" + type.wireName();
            ObjectNode schema = Schema.object(List.of()).put("description", kind.description());
            finish(schema, "trigger_type", type.wireName(), kind.options());
            definitions.set(name, schema);
            choices.add(Schema.ref(name));
        }
        return Schema.anyOf(choices.toArray(ObjectNode[]::new));
    }

    private static ObjectNode actions(ObjectNode definitions) {
        List<ObjectNode> choices = new ArrayList<>();
        for (ActionType type : ActionType.values()) {
            ActionKind<?> kind = ActionKinds.of(type);
            String name = "action_" + type.wireName();
            List<Field<?>> outer = new ArrayList<>(ActionOuterFields.FIELDS);
            outer.remove(ActionOuterFields.ACTION_TYPE);
            kind.content().ifPresent(outer::add);
            ObjectNode schema = Schema.object(outer).put("description", kind.description());
            finish(schema, "action_type", type.wireName(), kind.options());
            definitions.set(name, schema);
            choices.add(Schema.ref(name));
        }
        return Schema.anyOf(choices.toArray(ObjectNode[]::new));
    }

    private static void finish(ObjectNode schema, String typeField, String type, List<Field<?>> options) {
        ObjectNode properties = (ObjectNode) schema.get("properties");
        properties.putObject(typeField).put("const", type);
        ArrayNode required = schema.withArray("required");
        required.add(typeField);
        if (!options.isEmpty()) {
            properties.set("options", Schema.object(options));
        }
        if (options.stream().anyMatch(Field::required)) {
            required.add("options");
        }
    }
}
