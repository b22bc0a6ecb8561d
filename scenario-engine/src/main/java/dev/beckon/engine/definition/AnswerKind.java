package dev.beckon.engine.definition;

import java.util.Locale;

/** What counts as an answer. */
public enum AnswerKind {
    /** Any text; one that matches an answer offered means that one. */
    ANY,
    /** Only the answers offered. */
    CHOICE,
    NUMBER,
    /** A day, in ISO 8601 or as written in the contact's country. */
    DATE,
    EMAIL,
    PHONE;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether some texts are no answer, so that the question is put again. */
    public boolean isStrict() {
        return this != ANY;
    }
}
