package dev.beckon.engine.definition;

import java.util.Locale;

/** How a rule compares. Absent fields satisfy {@code ne}, {@code not_in} and {@code exists: false}, nothing else. */
public enum RuleOperator {
    EQ,
    NE,
    IN,
    NOT_IN,
    GT,
    GTE,
    LT,
    LTE,
    EXISTS,
    CONTAINS;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
