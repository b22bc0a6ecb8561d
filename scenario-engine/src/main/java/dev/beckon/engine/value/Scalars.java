package dev.beckon.engine.value;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Texts, numbers and booleans as rules compare them, here and where a database carries the rules out. */
public final class Scalars {

    /** A longer text is no number that anyone wrote, and long digits cost much to compare; in characters. */
    public static final int MAX_NUMBER_LENGTH = 40;

    /** What of a text reads as a number, in the words that Java and PostgreSQL share. */
    public static final String NUMBER_FORM = "[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?";

    private static final Pattern NUMBER = Pattern.compile(NUMBER_FORM);

    private Scalars() {}

    public static boolean is(Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }

    /** The value as a number: each number is one, and a text that reads like one. */
    public static Optional<BigDecimal> number(Object value) {
        return switch (value) {
            case Double number when !Double.isFinite(number) -> Optional.empty();
            case Number number -> Optional.of(new BigDecimal(number.toString()));
            case String text when isNumber(text) -> Optional.of(new BigDecimal(text));
            default -> Optional.empty();
        };
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_NUMBER_LENGTH
                && text.charAt(0) <= '9'
                && NUMBER.matcher(text).matches();
    }

    /** The value as a text; a number without an exponent. */
    public static String text(Object value) {
        return value instanceof Double || value instanceof BigDecimal
                ? number(value).map(BigDecimal::toPlainString).orElseGet(value::toString)
                : value.toString();
    }

    /** Negative, 0 or positive; by code point, which is also the order of UTF-8. */
    static int order(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                // The halves of what is above U+FFFF stand below U+E000, but mean more than all there is up to U+FFFF.
                boolean differInKind = Character.isSurrogate(a) != Character.isSurrogate(b);
                return differInKind && a >= Character.MIN_SURROGATE && b >= Character.MIN_SURROGATE ? b - a : a - b;
            }
        }
        return left.length() - right.length();
    }
}
