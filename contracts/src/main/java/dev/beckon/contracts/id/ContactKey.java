package dev.beckon.contracts.id;

import java.util.Objects;

/**
 * The key of every record about one person, {@code workspace:contact}. All such records share a partition, so they are
 * strictly ordered and need no lock.
 */
public record ContactKey(WorkspaceId workspace, ContactId contact) {

    public ContactKey {
        Objects.requireNonNull(workspace, "workspace");
        Objects.requireNonNull(contact, "contact");
    }

    /**
     * Reads {@code workspace:contact}.
     *
     * @throws IllegalArgumentException when the text has another form
     */
    public static ContactKey parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon <= 0) {
            throw new IllegalArgumentException("Expected workspace:contact, but was: " + text);
        }
        return new ContactKey(
                new WorkspaceId(text.substring(0, colon)), new ContactId(Long.parseLong(text.substring(colon + 1))));
    }

    @Override
    public String toString() {
        return workspace.value() + ':' + contact.value();
    }
}
