package dev.beckon.triggers.api;

import dev.beckon.contracts.contact.ContactAddress;
import dev.beckon.contracts.contact.ContactAddress.Consent;
import dev.beckon.contracts.message.Channel;
import dev.beckon.triggers.contact.Contact;
import dev.beckon.triggers.contact.ContactFields;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A contact as the API shows it.
 *
 * @param inHandover whether a person has taken the contact over, so that automation stands still
 */
public record ContactView(
        long id,
        String externalId,
        String username,
        String name,
        String email,
        String phone,
        String language,
        String country,
        String timeZone,
        List<String> tags,
        Map<String, Object> properties,
        Map<Channel, Consent> consents,
        List<ContactAddress> addresses,
        List<Long> folders,
        boolean inHandover,
        long revision,
        Instant createdAt,
        Instant updatedAt) {

    static ContactView of(Contact contact, boolean inHandover) {
        ContactFields fields = contact.fields();
        Map<Channel, Consent> consents = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            consents.put(channel, fields.consent(channel));
        }
        return new ContactView(
                contact.id().value(),
                fields.externalId(),
                fields.username(),
                fields.name(),
                fields.email(),
                fields.phone(),
                fields.language(),
                fields.country(),
                fields.timeZone(),
                fields.tags(),
                fields.properties(),
                consents,
                contact.addresses(),
                contact.folders(),
                inHandover,
                contact.revision(),
                contact.createdAt(),
                contact.updatedAt());
    }
}
