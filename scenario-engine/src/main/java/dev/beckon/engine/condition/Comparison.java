package dev.beckon.engine.condition;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Compares values that came over JSON. Where both sides read as numbers they are compared as numbers ({@code "5"} is
 * {@code 5.0}), else as texts, so dates in ISO 8601 are in order. Nothing equals, or has an order to, an absent value.
 */
final class Comparison {

    /** A longer text is no number that anyone wrote, and long digits cost much to compare. */
    private static final int MAX_NUMBER_LENGTH = 40;

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");

    private Comparison() {}

    static boolean same(Object left, Object right) {
        if (left == null || right == null) {
            return false;
        }
        if (left.equals(right)) {
            return true;
        }
        return isScalar(left) && isScalar(right) && order(left, right).orElse(1) == 0;
    }

    /** Negative, 0 or positive; empty when there is no order between the two. */
    static OptionalInt order(Object left, Object right) {
        if (left == null || right == null || !isScalar(left) || !isScalar(right)) {
            return OptionalInt.empty();
        }
        if (left instanceof Integer leftInt && right instanceof Integer rightInt) {
            return OptionalInt.of(Integer.compare(leftInt, rightInt));
        }
        Optional<BigDecimal> leftNumber = number(left);
        Optional<BigDecimal> rightNumber = number(right);
        if (leftNumber.isPresent() && rightNumber.isPresent()) {
            return OptionalInt.of(leftNumber.get().compareTo(rightNumber.get()));
        }
        return OptionalInt.of(left.toString().compareTo(right.toString()));
    }

    private static Optional<BigDecimal> number(Object value) {
        String text = value.toString();
        if (value instanceof Boolean
                || text.isEmpty()
                || text.length() > MAX_NUMBER_LENGTH
                || text.charAt(0) > '9'
                || !NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }

    private static boolean isScalar(Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }
}
