package dev.beckon.definitions.part;

import java.util.Locale;

/** The two lists of a scenario whose elements have numbers. */
enum PartKind {
    ACTION("actions"),
    TRIGGER("triggers");

    private final String field;

    PartKind(String field) {
        this.field = field;
    }

    /** The list's field in the document. */
    String field() {
        return field;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
