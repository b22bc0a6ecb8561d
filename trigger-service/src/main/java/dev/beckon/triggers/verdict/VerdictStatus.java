package dev.beckon.triggers.verdict;

import java.util.Locale;

/** The life of a verdict: pending until the worker has answered, then one of the ends. */
public enum VerdictStatus {
    PENDING,
    STARTED,
    SKIPPED,
    FAILED;

    /** The word in the database and on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
