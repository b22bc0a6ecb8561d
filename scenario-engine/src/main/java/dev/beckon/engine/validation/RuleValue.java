package dev.beckon.engine.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.definition.RuleOperator;
import java.util.ArrayList;
import java.util.List;

/** Reads the value a rule compares with; which kind it must be follows from the operator. */
final class RuleValue {

    private RuleValue() {}

    static Object read(RuleOperator operator, JsonNode value, Fields rule) {
        return switch (operator) {
            case EQ, NE, CONTAINS -> scalar(value, rule);
            case GT, GTE, LT, LTE -> ordered(value, rule);
            case IN, NOT_IN -> list(value, rule);
            case EXISTS -> exists(value, rule);
        };
    }

    private static Object scalar(JsonNode value, Fields rule) {
        if (value.isMissingNode()) {
            rule.problem("value", "missing_value", "this operator needs a 'value'");
            return "";
        }
        return scalar(value, rule.pointer("value"), rule.problems());
    }

    private static Object scalar(JsonNode value, String pointer, Problems problems) {
        if (value.isTextual()) {
            if (value.textValue().length() > Limits.MAX_RULE_VALUE_LENGTH) {
                problems.add(
                        pointer,
                        "value_too_long",
                        "a value has at most " + Limits.MAX_RULE_VALUE_LENGTH + " characters");
            }
            return value.textValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isNumber()) {
            return value.isInt() ? (Object) value.intValue() : value.numberValue();
        }
        Fields.wrongType(problems, pointer, "a text, a number or a boolean", value);
        return "";
    }

    private static Object ordered(JsonNode value, Fields rule) {
        if (value.isBoolean()) {
            Fields.wrongType(rule.problems(), rule.pointer("value"), "a number or a text", value);
            return "";
        }
        return scalar(value, rule);
    }

    private static Object list(JsonNode value, Fields rule) {
        if (!value.isArray() || value.isEmpty() || value.size() > Limits.MAX_RULE_VALUES) {
            rule.problem(
                    "value",
                    value.isMissingNode() ? "missing_value" : "invalid_value",
                    "this operator needs an array of 1 to " + Limits.MAX_RULE_VALUES + " values");
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            values.add(scalar(value.get(i), rule.pointer("value") + '/' + i, rule.problems()));
        }
        return List.copyOf(values);
    }

    private static Object exists(JsonNode value, Fields rule) {
        if (!value.isMissingNode() && !value.isBoolean()) {
            Fields.wrongType(rule.problems(), rule.pointer("value"), "true or false", value);
        }
        return value.asBoolean(true);
    }
}
