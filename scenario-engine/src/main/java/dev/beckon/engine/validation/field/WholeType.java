package dev.beckon.engine.validation.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Whole numbers between two limits, both included. */
public record WholeType(int min, int max) implements ValueType<Integer> {

    @Override
    public String name() {
        return "whole number";
    }

    @Override
    public Integer read(JsonNode value, Place place) {
        if (!value.isIntegralNumber()) {
            place.wrongType("a whole number", value);
            return null;
        }
        if (!value.canConvertToInt() || value.intValue() < min || value.intValue() > max) {
            place.problem("out_of_range", "must be from " + min + " to " + max);
            return null;
        }
        return value.intValue();
    }

    @Override
    public JsonNode write(Integer value) {
        return IntNode.valueOf(value);
    }

    @Override
    public ObjectNode schema() {
        return Schema.of("integer").put("minimum", min).put("maximum", max);
    }

    @Override
    public Integer standIn() {
        return min;
    }
}
