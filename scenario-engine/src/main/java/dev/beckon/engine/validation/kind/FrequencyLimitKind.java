package dev.beckon.engine.validation.kind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.FrequencyLimit;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.validation.field.DurationType;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.TextType;
import dev.beckon.engine.validation.field.WholeType;
import java.time.Duration;
import java.util.List;

/** {@code frequency_limit}. */
final class FrequencyLimitKind implements ActionKind<FrequencyLimit> {

    private static final Field<Integer> MAX =
            Field.required("max", new WholeType(1, Limits.MAX_FREQUENCY), "how often the contact may pass");
    private static final Field<Duration> PER =
            Field.required("per", DurationType.upTo(Limits.MAX_FREQUENCY_WINDOW), "within this time, ending now");
    private static final Field<String> KEY = Field.of(
                    "key", TextType.key(), "limits with the same key count together, across scenarios")
            .orElse("the action_key");

    @Override
    public Class<FrequencyLimit> record() {
        return FrequencyLimit.class;
    }

    @Override
    public String description() {
        return "Let the contact pass only so often.";
    }

    @Override
    public List<Field<?>> options() {
        return List.of(MAX, PER, KEY);
    }

    @Override
    public FrequencyLimit read(ActionFields fields) {
        Fields options = fields.options();
        return new FrequencyLimit(
                fields.placement(), KEY.read(options, fields.actionKey()), MAX.read(options), PER.read(options));
    }

    @Override
    public void write(FrequencyLimit limit, ObjectNode outer, ObjectNode options) {
        MAX.write(options, limit.most());
        PER.write(options, limit.per());
        KEY.write(options, limit.key());
    }

    @Override
    public String example() {
        return """
                {"action_key": "not_too_often", "action_type": "frequency_limit",
                 "options": {"max": 2, "per": "P7D", "key": "marketing"}}""";
    }
}
