package dev.beckon.engine.validation.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.definition.RuleOperator;
import dev.beckon.engine.template.Escaping;
import dev.beckon.engine.validation.field.NumberType;
import dev.beckon.engine.validation.field.Place;
import dev.beckon.engine.validation.field.TextType;
import dev.beckon.engine.validation.rule.RuleScope.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the value a rule compares with; which kind it must be follows from the operator.
 *
 * @param place of the value
 * @param texts what a text is
 */
record RuleValue(Place place, Texts texts) {

    Object read(RuleOperator operator, JsonNode value) {
        return switch (operator) {
            case EQ, NE, CONTAINS -> scalar(value);
            case GT, GTE, LT, LTE -> ordered(value);
            case IN, NOT_IN -> list(value);
            case EXISTS -> exists(value);
        };
    }

    private Object scalar(JsonNode value) {
        if (value.isMissingNode()) {
            place.problem("missing_value", "this operator needs a 'value'");
            return "";
        }
        return scalar(value, place);
    }

    private Object scalar(JsonNode value, Place at) {
        if (value.isTextual()) {
            check(value.textValue(), at);
            return value.textValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isNumber() && NumberType.isFinite(value, at)) {
            return value.isInt() ? (Object) value.intValue() : value.numberValue();
        }
        if (!value.isNumber()) {
            at.wrongType("a text, a number or a boolean", value);
        }
        return "";
    }

    private void check(String text, Place at) {
        if (text.length() > Limits.MAX_RULE_VALUE_LENGTH) {
            at.problem("value_too_long", "a value has at most " + Limits.MAX_RULE_VALUE_LENGTH + " characters");
        } else if (texts == Texts.TEMPLATES) {
            TextType.checkTemplate(text, Escaping.NONE, at);
        } else if (texts == Texts.NO_TEMPLATES && (text.contains("{{") || text.contains("{%"))) {
            at.problem("template_not_here", "there is no execution whose values could be put in here");
        }
    }

    private Object ordered(JsonNode value) {
        if (value.isBoolean()) {
            place.wrongType("a number or a text", value);
            return "";
        }
        return scalar(value);
    }

    private Object list(JsonNode value) {
        if (!value.isArray() || value.isEmpty() || value.size() > Limits.MAX_RULE_VALUES) {
            place.problem(
                    value.isMissingNode() ? "missing_value" : "invalid_value",
                    "this operator needs an array of 1 to " + Limits.MAX_RULE_VALUES + " values");
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            values.add(scalar(value.get(i), place.at(i)));
        }
        return List.copyOf(values);
    }

    private Object exists(JsonNode value) {
        if (!value.isMissingNode() && !value.isBoolean()) {
            place.wrongType("true or false", value);
        }
        return value.asBoolean(true);
    }
}
