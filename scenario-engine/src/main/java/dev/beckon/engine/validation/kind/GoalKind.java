package dev.beckon.engine.validation.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.Goal;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.NumberType;
import dev.beckon.engine.validation.field.Place;
import dev.beckon.engine.validation.field.Schema;
import dev.beckon.engine.validation.field.TextType;
import dev.beckon.engine.validation.field.ValueType;
import java.math.BigDecimal;
import java.util.List;

/** {@code goal}. */
final class GoalKind implements ActionKind<Goal> {

    private static final Field<String> NAME =
            Field.required("name", TextType.template(Limits.MAX_NAME_LENGTH), "of the goal");
    private static final Field<String> VALUE =
            Field.of("value", new Worth(), "what it is worth: a number, or a template of one");

    @Override
    public Class<Goal> record() {
        return Goal.class;
    }

    @Override
    public String description() {
        return "Count the contact as converted.";
    }

    @Override
    public List<Field<?>> options() {
        return List.of(NAME, VALUE);
    }

    @Override
    public Goal read(ActionFields fields) {
        Fields options = fields.options();
        return new Goal(fields.placement(), NAME.read(options), VALUE.read(options));
    }

    @Override
    public void write(Goal goal, ObjectNode outer, ObjectNode options) {
        NAME.write(options, goal.name());
        VALUE.write(options, goal.value());
    }

    @Override
    public String example() {
        return """
                {"action_key": "bought", "action_type": "goal",
                 "options": {"name": "order", "value": "{{ event.total }}"}}""";
    }

    /** A number, or the template of one; kept as a text. */
    private record Worth() implements ValueType<String> {

        private static final NumberType NUMBER = new NumberType();
        private static final TextType TEXT = TextType.template(Limits.MAX_NAME_LENGTH);

        @Override
        public String name() {
            return "number or template";
        }

        @Override
        public String read(JsonNode value, Place place) {
            if (value.isNumber()) {
                BigDecimal number = NUMBER.read(value, place);
                return number == null ? null : number.toPlainString();
            }
            String text = TEXT.read(value, place);
            if (text != null && !PropertyValueType.mayBeNumber(text)) {
                place.problem("invalid_value", "expected a number");
            }
            return text;
        }

        @Override
        public JsonNode write(String value) {
            return TEXT.write(value);
        }

        @Override
        public ObjectNode schema() {
            return Schema.anyOf(NUMBER.schema(), TEXT.schema());
        }
    }
}
