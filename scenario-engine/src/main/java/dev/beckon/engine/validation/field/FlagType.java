package dev.beckon.engine.validation.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** True or false. */
public record FlagType() implements ValueType<Boolean> {

    @Override
    public String name() {
        return "boolean";
    }

    @Override
    public Boolean read(JsonNode value, Place place) {
        if (!value.isBoolean()) {
            place.wrongType("true or false", value);
            return null;
        }
        return value.booleanValue();
    }

    @Override
    public JsonNode write(Boolean value) {
        return BooleanNode.valueOf(value);
    }

    @Override
    public ObjectNode schema() {
        return Schema.of("boolean");
    }
}
