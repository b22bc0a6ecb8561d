package dev.beckon.contracts.trigger;

import dev.beckon.contracts.id.ContactId;

/** A contact as a caller names one: exactly one of the fields is set. */
public record ContactRef(ContactId id, String username, String email, String phone, String externalId) {

    /** How many of the fields are set; a usable reference has exactly one. */
    public int fieldCount() {
        return (id == null ? 0 : 1)
                + (username == null ? 0 : 1)
                + (email == null ? 0 : 1)
                + (phone == null ? 0 : 1)
                + (externalId == null ? 0 : 1);
    }
}
