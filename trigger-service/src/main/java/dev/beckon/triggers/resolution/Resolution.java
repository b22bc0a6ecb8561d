package dev.beckon.triggers.resolution;

import dev.beckon.triggers.contact.Contact;
import java.util.Locale;

/** Whom a reference means. */
public sealed interface Resolution {

    record Found(Contact contact) implements Resolution {}

    record NotFound(Cause cause) implements Resolution {}

    /** Why a reference means nobody. */
    enum Cause {
        CONTACT_NOT_FOUND,
        /** Not exactly one field, or an empty one. */
        INVALID_CONTACT_REFERENCE,
        INVALID_PHONE_NUMBER;

        /** The reason code of the verdict. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
