package dev.beckon.engine.condition;

import dev.beckon.engine.definition.ConditionTest.Match;
import dev.beckon.engine.definition.RuleOperator;
import dev.beckon.engine.value.Comparison;
import dev.beckon.engine.value.Scalars;
import java.util.Collection;
import java.util.List;

/** One rule, ready to be asked. */
sealed interface CompiledRule permits CompiledRule.Group, CompiledRule.Compare, FactRule {

    Truth test(Asked asked);

    /** Rules that hold together. It stops at the first that decides. */
    record Group(Match match, List<CompiledRule> rules) implements CompiledRule {

        @Override
        public Truth test(Asked asked) {
            Truth decisive = match == Match.ALL ? Truth.FALSE : Truth.TRUE;
            boolean open = false;
            for (CompiledRule rule : rules) {
                Truth truth = rule.test(asked);
                if (truth == decisive) {
                    return decisive;
                }
                open |= truth == Truth.OPEN;
            }
            if (open) {
                return Truth.OPEN;
            }
            return Truth.of(match == Match.ALL);
        }
    }

    /** One comparison, its path split. */
    record Compare(List<String> path, RuleOperator operator, Operand operand) implements CompiledRule {

        @Override
        public Truth test(Asked asked) {
            Object actual = asked.scope().at(path).orElse(null);
            return Truth.of(holds(actual, operator, operand.in(asked)));
        }
    }

    /** Whether a value stands to another as the operator says. */
    static boolean holds(Object actual, RuleOperator operator, Object expected) {
        return switch (operator) {
            case EQ -> Comparison.same(actual, expected);
            case NE -> !Comparison.same(actual, expected);
            case IN -> isAmong(actual, expected);
            case NOT_IN -> !isAmong(actual, expected);
            case GT -> Comparison.order(actual, expected).orElse(0) > 0;
            case GTE -> Comparison.order(actual, expected).orElse(-1) >= 0;
            case LT -> Comparison.order(actual, expected).orElse(0) < 0;
            case LTE -> Comparison.order(actual, expected).orElse(1) <= 0;
            case EXISTS -> (actual != null) == !Boolean.FALSE.equals(expected);
            case CONTAINS -> contains(actual, expected);
        };
    }

    private static boolean isAmong(Object actual, Object expected) {
        return expected instanceof Collection<?> values
                && values.stream().anyMatch(value -> Comparison.same(actual, value));
    }

    /** Has the list such an item, or the text such a part; an object has fields, and they have their own paths. */
    private static boolean contains(Object actual, Object expected) {
        return switch (actual) {
            case Collection<?> items -> items.stream().anyMatch(item -> Comparison.same(item, expected));
            case Object scalar
            when Scalars.is(scalar) && Scalars.is(expected) ->
                Scalars.text(scalar).contains(Scalars.text(expected));
            case null, default -> false;
        };
    }
}
