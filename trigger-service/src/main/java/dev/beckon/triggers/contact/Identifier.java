package dev.beckon.triggers.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One of the names that belong to at most one contact of a workspace.
 *
 * @param field which
 * @param value in the form in which two are compared
 */
record Identifier(ContactField field, String value) {

    /** The names that these fields hold, the strongest first. */
    static List<Identifier> of(ContactFields fields) {
        List<Identifier> all = new ArrayList<>(4);
        add(all, ContactField.EXTERNAL_ID, fields.externalId());
        add(all, ContactField.EMAIL, fields.email());
        add(all, ContactField.PHONE, fields.phone());
        add(all, ContactField.USERNAME, fields.username() == null ? null : lower(fields.username()));
        return all;
    }

    private static void add(List<Identifier> all, ContactField field, String value) {
        if (value != null) {
            all.add(new Identifier(field, value));
        }
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
