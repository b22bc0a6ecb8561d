package dev.beckon.engine.template;

import dev.beckon.engine.value.Comparison;
import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.util.Optional;
import java.util.OptionalInt;

/** Which of two values is more, by the {@link Comparison} that rules go by; never with a value that is absent. */
final class Ordering extends BinaryExpression<Boolean> {

    /** What is asked. */
    enum Operator {
        LESS("<"),
        LESS_OR_SAME("<="),
        MORE(">"),
        MORE_OR_SAME(">=");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        static Optional<Operator> of(String symbol) {
            for (Operator operator : values()) {
                if (operator.symbol.equals(symbol)) {
                    return Optional.of(operator);
                }
            }
            return Optional.empty();
        }

        private boolean holds(int order) {
            return switch (this) {
                case LESS -> order < 0;
                case LESS_OR_SAME -> order <= 0;
                case MORE -> order > 0;
                case MORE_OR_SAME -> order >= 0;
            };
        }
    }

    private final Operator operator;

    Ordering(Operator operator) {
        this.operator = operator;
    }

    @Override
    public Boolean evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
        Object left = getLeftExpression().evaluate(self, context);
        Object right = getRightExpression().evaluate(self, context);
        if (left == null || right == null) {
            return false;
        }
        OptionalInt order = Comparison.order(left, right);
        if (order.isEmpty()) {
            throw new TemplateFailedException(
                    "Line " + getLineNumber() + ": '" + operator.symbol + "' needs two numbers or two texts");
        }
        return operator.holds(order.getAsInt());
    }
}
