package dev.beckon.triggers.rule;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** What reads as a number: the same here as where the engine compares in memory. */
final class Numbers {

    private static final int MAX_LENGTH = 40;
    private static final String FORM = "[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?";
    private static final Pattern NUMBER = Pattern.compile(FORM);

    private Numbers() {}

    static Optional<BigDecimal> read(Object value) {
        String text = value.toString();
        return value instanceof Boolean
                        || text.length() > MAX_LENGTH
                        || !NUMBER.matcher(text).matches()
                ? Optional.empty()
                : Optional.of(new BigDecimal(text));
    }

    /** The condition that a text reads as a number. */
    static Sql isNumber(Sql text) {
        return Sql.format("(length(%s) <= " + MAX_LENGTH + " and %s ~ '^(" + FORM + ")$')", text, text);
    }
}
