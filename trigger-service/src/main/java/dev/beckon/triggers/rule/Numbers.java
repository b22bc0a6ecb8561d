package dev.beckon.triggers.rule;

import dev.beckon.engine.value.Scalars;

/** What reads as a number in the database: the same as where the engine compares in memory. */
final class Numbers {

    private Numbers() {}

    /** The condition that a text reads as a number. */
    static Sql isNumber(Sql text) {
        return Sql.format(
                "(length(%s) <= " + Scalars.MAX_NUMBER_LENGTH + " and %s ~ '^(" + Scalars.NUMBER_FORM + ")$')",
                text,
                text);
    }
}
