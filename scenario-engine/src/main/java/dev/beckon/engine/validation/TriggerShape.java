package dev.beckon.engine.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.definition.Trigger;
import dev.beckon.engine.definition.TriggerType;
import dev.beckon.engine.validation.field.DataType;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.ListType;
import dev.beckon.engine.validation.field.Shape;
import dev.beckon.engine.validation.field.WordType;
import dev.beckon.engine.validation.trigger.TriggerKinds;
import java.util.List;
import java.util.Set;

/** A trigger; the type says what its options may hold. */
final class TriggerShape implements Shape<Trigger> {

    private static final String OPTIONS = "options";

    private static final Field<TriggerType> TRIGGER_TYPE = Field.required(
            "trigger_type", WordType.of(TriggerType.values(), TriggerType::wireName, "trigger_type"), "its type");

    static final Field<List<Trigger>> TRIGGERS = Field.of(
                    "triggers",
                    ListType.of(new TriggerShape(), 0, Limits.MAX_TRIGGERS),
                    "what starts the scenario, beside a call that names it; any one of them is enough")
            .or(List.of());

    private TriggerShape() {}

    @Override
    public String name() {
        return "trigger";
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(TRIGGER_TYPE, Field.of(OPTIONS, new DataType(), "what depends on the type"));
    }

    @Override
    public Trigger read(Fields fields) {
        JsonNode word = fields.node(TRIGGER_TYPE.name());
        TriggerType type =
                word.isMissingNode() ? null : TRIGGER_TYPE.type().read(word, fields.place(TRIGGER_TYPE.name()));
        if (word.isMissingNode()) {
            fields.place(TRIGGER_TYPE.name()).problem("missing_trigger_type", "'trigger_type' must be given");
        }
        Fields options = fields.inner(OPTIONS, Set.of());
        return type == null ? null : new Trigger(type, TriggerKinds.of(type).read(options));
    }

    @Override
    public void write(Trigger trigger, ObjectNode target) {
        TRIGGER_TYPE.write(target, trigger.type());
        if (!trigger.options().isEmpty()) {
            target.set(OPTIONS, trigger.options().deepCopy());
        }
    }
}
