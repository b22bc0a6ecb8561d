package dev.beckon.engine.template;

import java.math.BigDecimal;

/** Numbers as people read them, without an exponent: {@code 12345678.9} and not {@code 1.23456789E7}. */
final class Legible {

    private Legible() {}

    /** The value, or a number that is the same and is written without an exponent. */
    static Object of(Object value) {
        if (!(value instanceof Double number) || !Double.isFinite(number)) {
            return value;
        }
        String written = number.toString();
        if (written.indexOf('E') < 0) {
            return value;
        }
        BigDecimal plain = new BigDecimal(written).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
