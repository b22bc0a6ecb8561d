package dev.beckon.triggers.contact;

import dev.beckon.contracts.contact.ContactAddress;
import dev.beckon.contracts.contact.ContactAddress.Consent;
import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.message.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A stored contact.
 *
 * @param folders ids of the folders the contact is in, lowest first
 * @param revision 1 for a new contact, one more with every change
 */
public record Contact(
        WorkspaceId workspace,
        ContactId id,
        ContactFields fields,
        List<Long> folders,
        long revision,
        Instant createdAt,
        Instant updatedAt) {

    public Contact {
        folders = List.copyOf(folders);
    }

    public ContactKey key() {
        return new ContactKey(workspace, id);
    }

    /** Where the contact can be reached: a phone by WhatsApp, RCS and SMS, an e-mail address by e-mail. */
    public List<ContactAddress> addresses() {
        List<ContactAddress> addresses = new ArrayList<>(4);
        for (Channel channel : Channel.values()) {
            String address = switch (channel) {
                case WHATSAPP, RCS, SMS -> fields.phone();
                case EMAIL -> fields.email();
            };
            if (address != null) {
                addresses.add(new ContactAddress(channel, address, fields.consent(channel)));
            }
        }
        return List.copyOf(addresses);
    }

    /** Whether any address may be written to. */
    public boolean isConsenting() {
        return addresses().stream().anyMatch(address -> address.consent() == Consent.GRANTED);
    }

    /** The same at its next revision, in other folders. */
    Contact inFolders(List<Long> others, Instant now) {
        return new Contact(workspace, id, fields, others, revision + 1, createdAt, now);
    }

    /** The same at its next revision, with other fields. */
    Contact with(ContactFields others, Instant now) {
        return new Contact(workspace, id, others, folders, revision + 1, createdAt, now);
    }

    /** As the other services see this contact. */
    public ContactProfile profile() {
        return new ContactProfile(
                workspace,
                id,
                revision,
                fields.externalId(),
                fields.username(),
                fields.name(),
                fields.email(),
                fields.phone(),
                fields.language(),
                fields.timeZone(),
                fields.country(),
                addresses(),
                fields.tags(),
                fields.properties(),
                folders);
    }
}
