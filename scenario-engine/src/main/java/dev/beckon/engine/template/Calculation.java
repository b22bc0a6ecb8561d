package dev.beckon.engine.template;

import dev.beckon.engine.answer.NumberText;
import dev.beckon.engine.value.Scalars;
import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.utils.OperatorUtils;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * Arithmetic in decimal, as people do it: {@code 19.99 - 14.49} is 5.5, {@code 10 / 4} is 2.5. A text that reads as a
 * number is one, except beside {@code +}, which joins texts. What is no number is left to Pebble.
 */
final class Calculation extends BinaryExpression<Object> {

    /** What is done to two values. */
    enum Operator {
        ADD("+"),
        SUBTRACT("-"),
        MULTIPLY("*"),
        DIVIDE("/"),
        REMAINDER("%");

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

        private BigDecimal ofNumbers(BigDecimal left, BigDecimal right) {
            return switch (this) {
                case ADD -> left.add(right, MathContext.DECIMAL128);
                case SUBTRACT -> left.subtract(right, MathContext.DECIMAL128);
                case MULTIPLY -> left.multiply(right, MathContext.DECIMAL128);
                case DIVIDE -> left.divide(right, MathContext.DECIMAL64);
                case REMAINDER -> left.remainder(right, MathContext.DECIMAL128);
            };
        }

        private Object ofOthers(Object left, Object right) {
            return switch (this) {
                case ADD -> OperatorUtils.add(left, right);
                case SUBTRACT -> OperatorUtils.subtract(left, right);
                case MULTIPLY -> OperatorUtils.multiply(left, right);
                case DIVIDE -> OperatorUtils.divide(left, right);
                case REMAINDER -> OperatorUtils.mod(left, right);
            };
        }
    }

    private final Operator operator;

    Calculation(Operator operator) {
        this.operator = operator;
    }

    @Override
    public Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
        Object left = getLeftExpression().evaluate(self, context);
        Object right = getRightExpression().evaluate(self, context);
        try {
            Optional<BigDecimal> first = number(left);
            Optional<BigDecimal> second = number(right);
            return first.isPresent() && second.isPresent()
                    ? plain(operator.ofNumbers(first.get(), second.get()))
                    : operator.ofOthers(left, right);
        } catch (ArithmeticException _) {
            throw failed("cannot be calculated: a division by zero, or a number that is too large");
        } catch (RuntimeException _) {
            throw failed("needs two numbers");
        }
    }

    private Optional<BigDecimal> number(Object value) {
        return operator == Operator.ADD && !(value instanceof Number) ? Optional.empty() : Scalars.number(value);
    }

    private static Number plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() > 0 ? bare : NumberText.plain(bare);
    }

    private TemplateFailedException failed(String why) {
        return new TemplateFailedException("Line " + getLineNumber() + ": '" + operator.symbol + "' " + why);
    }
}
