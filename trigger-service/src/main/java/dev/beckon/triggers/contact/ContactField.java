package dev.beckon.triggers.contact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a caller may set of a contact. */
public enum ContactField {
    ID,
    EXTERNAL_ID,
    USERNAME,
    NAME,
    EMAIL,
    PHONE,
    LANGUAGE,
    COUNTRY,
    TIME_ZONE,
    TAGS,
    PROPERTIES,
    CONSENTS;

    /** The name in JSON and in the header line of a CSV file. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The JSON pointer of the field. */
    public String pointer() {
        return '/' + wireName();
    }

    public static Optional<ContactField> of(String wireName) {
        return Arrays.stream(values())
                .filter(field -> field.wireName().equals(wireName))
                .findFirst();
    }
}
