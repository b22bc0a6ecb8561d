package dev.beckon.contracts.contact;

import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.WorkspaceId;
import java.util.List;
import java.util.Map;

/**
 * A contact at one revision. Of two profiles of a contact the one with the higher revision is the truth.
 *
 * @param revision rises by one with every change
 * @param language BCP 47; may be null
 * @param timeZone IANA name; may be null
 * @param properties values are strings, numbers, booleans, lists and maps of these
 * @param folders ids of the folders the contact is in, in no order
 */
public record ContactProfile(
        WorkspaceId workspace,
        ContactId contactId,
        long revision,
        String externalId,
        String username,
        String name,
        String email,
        String phone,
        String language,
        String timeZone,
        String country,
        List<ContactAddress> addresses,
        List<String> tags,
        Map<String, Object> properties,
        List<Long> folders) {

    public ContactProfile {
        addresses = addresses == null ? List.of() : List.copyOf(addresses);
        tags = tags == null ? List.of() : List.copyOf(tags);
        properties = properties == null ? Map.of() : properties;
        folders = folders == null ? List.of() : List.copyOf(folders);
    }

    /** A contact in no folder. */
    public ContactProfile(
            WorkspaceId workspace,
            ContactId contactId,
            long revision,
            String externalId,
            String username,
            String name,
            String email,
            String phone,
            String language,
            String timeZone,
            String country,
            List<ContactAddress> addresses,
            List<String> tags,
            Map<String, Object> properties) {
        this(
                workspace,
                contactId,
                revision,
                externalId,
                username,
                name,
                email,
                phone,
                language,
                timeZone,
                country,
                addresses,
                tags,
                properties,
                List.of());
    }

    public ContactKey key() {
        return new ContactKey(workspace, contactId);
    }

    /** The newer of this and {@code other}; this, when {@code other} is null or no newer. */
    public ContactProfile orNewer(ContactProfile other) {
        return other != null && other.revision > revision ? other : this;
    }
}
