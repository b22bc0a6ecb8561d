package dev.beckon.triggers.rule;

import dev.beckon.engine.definition.RuleOperator;
import dev.beckon.engine.value.Scalars;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * One comparison as a condition. What both sides read as numbers compares as numbers, else as texts by code point; an
 * absent value equals nothing and has no order.
 */
final class Comparisons {

    private Comparisons() {}

    static Sql compile(Operand operand, RuleOperator operator, Object expected) {
        return switch (operator) {
            case EQ -> isAmong(operand, List.of(expected));
            case NE -> Sql.not(isAmong(operand, List.of(expected)));
            case IN -> isAmong(operand, (Collection<?>) expected);
            case NOT_IN -> Sql.not(isAmong(operand, (Collection<?>) expected));
            case GT -> order(operand, ">", expected);
            case GTE -> order(operand, ">=", expected);
            case LT -> order(operand, "<", expected);
            case LTE -> order(operand, "<=", expected);
            case EXISTS -> Boolean.FALSE.equals(expected) ? Sql.not(operand.exists()) : operand.exists();
            case CONTAINS -> contains(operand, expected);
        };
    }

    private static Sql isAmong(Operand operand, Collection<?> values) {
        List<BigDecimal> numbers = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Object value : values) {
            Optional<BigDecimal> number = Scalars.number(value);
            number.ifPresent(numbers::add);
            // A number may have more digits than a text that counts as one: such texts equal it digit by digit.
            if (number.isEmpty() || Scalars.number(Scalars.text(value)).isEmpty()) {
                texts.add(Scalars.text(value));
            }
        }
        List<Sql> ways = new ArrayList<>(2);
        if (!numbers.isEmpty()) {
            ways.add(Sql.format(
                    "case when %s then %s::numeric = %s end",
                    operand.isNumber(), operand.text(), Sql.of("any (?::numeric[])", (Object)
                            numbers.toArray(BigDecimal[]::new))));
        }
        if (!texts.isEmpty()) {
            ways.add(isAmongTexts(operand, texts));
        }
        return ways.size() == 1 ? ways.getFirst() : Sql.join("or", ways);
    }

    private static Sql isAmongTexts(Operand operand, List<String> texts) {
        return switch (operand) {
            case Operand.Column column ->
                texts.size() == 1
                        ? Sql.of(column.name() + " = ?", texts.getFirst())
                        : Sql.of(column.name() + " = any (?::text[])", (Object) texts.toArray(String[]::new));
            case Operand.Json json ->
                Sql.format(
                        "case when %s then %s = %s end",
                        json.isScalar(), json.text(), Sql.of("any (?::text[])", (Object) texts.toArray(String[]::new)));
            case Operand.Nothing nothing -> Sql.FALSE;
        };
    }

    private static Sql order(Operand operand, String sign, Object expected) {
        Sql byText = Sql.format(
                "when %s then %s collate \"C\" " + sign + " %s",
                operand.isScalar(),
                operand.text(),
                Sql.of("?", Scalars.text(expected)));
        Optional<BigDecimal> number = Scalars.number(expected);
        return number.isEmpty()
                ? Sql.format("case %s end", byText)
                : Sql.format(
                        "case when %s then %s::numeric " + sign + " %s %s end",
                        operand.isNumber(),
                        operand.text(),
                        Sql.of("?::numeric", number.get()),
                        byText);
    }

    /** Has the list such an item, or the text such a part. */
    private static Sql contains(Operand operand, Object expected) {
        Sql part = Sql.format("strpos(%s, %s) > 0", operand.text(), Sql.of("?", Scalars.text(expected)));
        return switch (operand) {
            case Operand.Column column -> part;
            case Operand.Json json ->
                Sql.format(
                        "case when %s = 'array' then exists (select from jsonb_array_elements(%s) as item(value) where %s)"
                                + " when %s then %s end",
                        json.type(),
                        json.json(),
                        isAmong(Operand.Json.whole("item.value"), List.of(expected)),
                        json.isScalar(),
                        part);
            case Operand.Nothing nothing -> Sql.FALSE;
        };
    }
}
