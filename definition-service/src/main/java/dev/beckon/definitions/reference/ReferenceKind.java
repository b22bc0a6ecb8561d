package dev.beckon.definitions.reference;

import java.util.Locale;

/** What a scenario can refer to by id. */
public enum ReferenceKind {
    MEDIA_FILE,
    CONVERSION_LINK,
    SURVEY,
    FOLDER,
    SEGMENT,
    SCENARIO,
    API_TRIGGER;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** As in {@code unknown_survey}; also the field that holds such an object inline. */
    public String word() {
        return word;
    }

    /** The field that refers to one such object. */
    public String idField() {
        return word + "_id";
    }

    /** The field that refers to several. */
    String idsField() {
        return word + "_ids";
    }
}
