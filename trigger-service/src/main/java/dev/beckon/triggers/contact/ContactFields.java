package dev.beckon.triggers.contact;

import dev.beckon.contracts.contact.ContactAddress.Consent;
import dev.beckon.contracts.message.Channel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of a contact; every field may be null or empty.
 *
 * @param email lower case
 * @param phone E.164 with {@code +}
 * @param language BCP 47
 * @param country ISO 3166 alpha-2
 * @param timeZone IANA name
 * @param properties strings, numbers, booleans, lists and maps of these
 * @param consents channels not named are unknown
 */
public record ContactFields(
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
        Map<Channel, Consent> consents) {

    public static final ContactFields NONE =
            new ContactFields(null, null, null, null, null, null, null, null, List.of(), Map.of(), Map.of());

    public Consent consent(Channel channel) {
        return consents.getOrDefault(channel, Consent.UNKNOWN);
    }

    /** The same with another word on one channel. */
    public ContactFields withConsent(Channel channel, Consent consent) {
        Map<Channel, Consent> changed = new LinkedHashMap<>(consents);
        changed.put(channel, consent);
        return new ContactFields(
                externalId, username, name, email, phone, language, country, timeZone, tags, properties, changed);
    }

    /** The same with other tags. */
    public ContactFields withTags(List<String> others) {
        return new ContactFields(
                externalId, username, name, email, phone, language, country, timeZone, others, properties, consents);
    }

    /** The same with other properties. */
    public ContactFields withProperties(Map<String, Object> others) {
        return new ContactFields(
                externalId, username, name, email, phone, language, country, timeZone, tags, others, consents);
    }
}
