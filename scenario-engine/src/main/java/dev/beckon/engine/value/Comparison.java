package dev.beckon.engine.value;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Compares values that came over JSON. Where both sides read as numbers they are compared as numbers ({@code "5"} is
 * {@code 5.0}), else as texts, so dates in ISO 8601 are in order. Nothing equals, or has an order to, an absent value.
 */
public final class Comparison {

    private Comparison() {}

    public static boolean same(Object left, Object right) {
        if (left == null || right == null) {
            return false;
        }
        if (left.equals(right)) {
            return true;
        }
        return order(left, right).orElse(1) == 0;
    }

    /** Negative, 0 or positive; empty when there is no order between the two. */
    public static OptionalInt order(Object left, Object right) {
        if (!Scalars.is(left) || !Scalars.is(right)) {
            return OptionalInt.empty();
        }
        if (left instanceof Integer leftInt && right instanceof Integer rightInt) {
            return OptionalInt.of(Integer.compare(leftInt, rightInt));
        }
        Optional<BigDecimal> leftNumber = Scalars.number(left);
        Optional<BigDecimal> rightNumber = Scalars.number(right);
        if (leftNumber.isPresent() && rightNumber.isPresent()) {
            return OptionalInt.of(leftNumber.get().compareTo(rightNumber.get()));
        }
        return OptionalInt.of(Scalars.order(Scalars.text(left), Scalars.text(right)));
    }
}
