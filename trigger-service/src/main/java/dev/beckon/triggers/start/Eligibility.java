package dev.beckon.triggers.start;

import dev.beckon.triggers.contact.Contact;
import dev.beckon.triggers.verdict.Reasons;
import java.util.Optional;

/** Whether a contact can be written to at all. */
public final class Eligibility {

    private Eligibility() {}

    /** Why the contact is not started; empty when they are. */
    public static Optional<String> refusal(Contact contact) {
        if (contact.addresses().isEmpty()) {
            return Optional.of(Reasons.NO_ADDRESS);
        }
        return contact.isConsenting() ? Optional.empty() : Optional.of(Reasons.NO_CONSENT);
    }
}
