package dev.beckon.engine.condition;

import dev.beckon.engine.definition.ConditionTest;
import dev.beckon.engine.definition.RuleOperator;
import dev.beckon.engine.template.TemplateScope;
import java.util.Collection;
import java.util.List;

/** One comparison, its path split. */
record CompiledRule(List<String> path, RuleOperator operator, Object expected) {

    static CompiledRule of(ConditionTest.Compare rule) {
        return new CompiledRule(List.of(rule.field().split("\\.")), rule.operator(), rule.value());
    }

    boolean test(TemplateScope scope) {
        Object actual = scope.at(path).orElse(null);
        return switch (operator) {
            case EQ -> Comparison.same(actual, expected);
            case NE -> !Comparison.same(actual, expected);
            case IN -> isAmong(actual);
            case NOT_IN -> !isAmong(actual);
            case GT -> Comparison.order(actual, expected).orElse(0) > 0;
            case GTE -> Comparison.order(actual, expected).orElse(-1) >= 0;
            case LT -> Comparison.order(actual, expected).orElse(0) < 0;
            case LTE -> Comparison.order(actual, expected).orElse(1) <= 0;
            case EXISTS -> (actual != null) == !Boolean.FALSE.equals(expected);
            case CONTAINS -> contains(actual);
        };
    }

    private boolean isAmong(Object actual) {
        return expected instanceof Collection<?> values
                && values.stream().anyMatch(value -> Comparison.same(actual, value));
    }

    private boolean contains(Object actual) {
        return switch (actual) {
            case null -> false;
            case Collection<?> items -> items.stream().anyMatch(item -> Comparison.same(item, expected));
            default -> actual.toString().contains(String.valueOf(expected));
        };
    }
}
