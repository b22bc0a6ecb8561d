package dev.beckon.engine.validation.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** Numbers of any size a person would write. */
public record NumberType() implements ValueType<BigDecimal> {

    private static final int MAX_DIGITS = 40;

    @Override
    public String name() {
        return "number";
    }

    @Override
    public BigDecimal read(JsonNode value, Place place) {
        if (!value.isNumber()) {
            place.wrongType("a number", value);
            return null;
        }
        if (!isFinite(value, place)) {
            return null;
        }
        BigDecimal number = value.decimalValue();
        if (number.precision() > MAX_DIGITS || Math.abs(number.scale()) > MAX_DIGITS) {
            place.problem("out_of_range", "a number has at most " + MAX_DIGITS + " digits");
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Tells of a number that is too large to be one, such as {@code 1e400}; JSON has no word for what is read of it. */
    public static boolean isFinite(JsonNode value, Place place) {
        boolean isFinite = !value.isFloatingPointNumber() || Double.isFinite(value.doubleValue());
        if (!isFinite) {
            place.problem("out_of_range", "the number is too large");
        }
        return isFinite;
    }

    @Override
    public JsonNode write(BigDecimal value) {
        return DecimalNode.valueOf(value);
    }

    @Override
    public ObjectNode schema() {
        return Schema.of("number");
    }
}
