package dev.beckon.engine.validation.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.template.Escaping;
import dev.beckon.engine.validation.field.NumberType;
import dev.beckon.engine.validation.field.Place;
import dev.beckon.engine.validation.field.Schema;
import dev.beckon.engine.validation.field.TextType;
import dev.beckon.engine.validation.field.ValueType;
import java.math.BigDecimal;
import java.util.stream.IntStream;

/** What a property may hold: a text, a number, a boolean, or a list of these. */
record PropertyValueType() implements ValueType<Object> {

    @Override
    public String name() {
        return "text, number, boolean or list";
    }

    @Override
    public Object read(JsonNode value, Place place) {
        if (value.isArray() && value.size() > Limits.MAX_PROPERTY_VALUES) {
            place.problem("too_many_values", "a list has at most " + Limits.MAX_PROPERTY_VALUES + " values");
            return null;
        }
        boolean isGood = value.isArray()
                ? IntStream.range(0, value.size())
                        .mapToObj(i -> checkScalar(value.get(i), place.at(i)))
                        .reduce(true, Boolean::logicalAnd)
                : checkScalar(value, place);
        return isGood ? Json.MAPPER.convertValue(value, Object.class) : null;
    }

    private static boolean checkScalar(JsonNode value, Place place) {
        if (value.isTextual()) {
            TextType.checkTemplate(value.textValue(), Escaping.NONE, place);
        } else if (value.isNumber()) {
            return NumberType.isFinite(value, place);
        } else if (!value.isBoolean()) {
            place.wrongType("a text, a number or a boolean", value);
            return false;
        }
        return true;
    }

    /** Whether a value is a number, or a text that may become one; also when there is none. */
    static boolean mayBeNumber(Object value) {
        return switch (value) {
            case null -> true;
            case Number _ -> true;
            case String text -> text.indexOf('{') >= 0 || isNumber(text.strip());
            default -> false;
        };
    }

    private static boolean isNumber(String text) {
        try {
            new BigDecimal(text);
            return true;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    @Override
    public JsonNode write(Object value) {
        return Json.MAPPER.valueToTree(value);
    }

    @Override
    public ObjectNode schema() {
        ObjectNode list = Schema.of("array");
        list.set("items", Schema.anyOf(Schema.of("string"), Schema.of("number"), Schema.of("boolean")));
        return Schema.anyOf(Schema.of("string"), Schema.of("number"), Schema.of("boolean"), list);
    }
}
