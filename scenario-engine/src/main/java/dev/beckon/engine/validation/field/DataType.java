package dev.beckon.engine.validation.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.template.Escaping;

/** Any JSON but null; its texts are templates, at any depth. */
public record DataType() implements ValueType<Object> {

    @Override
    public String name() {
        return "any value";
    }

    @Override
    public Object read(JsonNode value, Place place) {
        check(value, place, 0);
        return Json.MAPPER.convertValue(value, Object.class);
    }

    private static void check(JsonNode value, Place place, int depth) {
        if (depth > Limits.MAX_DATA_DEPTH) {
            place.problem("too_deep", "values nest at most " + Limits.MAX_DATA_DEPTH + " deep");
        } else if (value.isTextual()) {
            TextType.checkTemplate(value.textValue(), Escaping.NONE, place);
        } else if (value.isNumber()) {
            NumberType.isFinite(value, place);
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                check(value.get(i), place.at(i), depth + 1);
            }
        } else {
            value.properties().forEach(entry -> check(entry.getValue(), place.at(entry.getKey()), depth + 1));
        }
    }

    @Override
    public JsonNode write(Object value) {
        return Json.MAPPER.valueToTree(value);
    }

    @Override
    public ObjectNode schema() {
        return Schema.any();
    }
}
