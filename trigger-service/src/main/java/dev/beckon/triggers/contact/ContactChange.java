package dev.beckon.triggers.contact;

import dev.beckon.contracts.id.ContactId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a caller wants of a contact: only the given fields change, and a given null removes. Properties and consents are
 * merged key by key; tags are replaced.
 *
 * @param id the contact meant; may be null
 * @param given the fields that the caller named
 * @param values of the given fields; properties may hold nulls, which remove
 */
public record ContactChange(ContactId id, Set<ContactField> given, ContactFields values) {

    /** Whether it names anybody at all. */
    public boolean isIdentifying() {
        return id != null
                || values.externalId() != null
                || values.email() != null
                || values.phone() != null
                || values.username() != null;
    }

    /** The contact's fields after this change. */
    public ContactFields applyTo(ContactFields old) {
        return new ContactFields(
                pick(ContactField.EXTERNAL_ID, values.externalId(), old.externalId()),
                pick(ContactField.USERNAME, values.username(), old.username()),
                pick(ContactField.NAME, values.name(), old.name()),
                pick(ContactField.EMAIL, values.email(), old.email()),
                pick(ContactField.PHONE, values.phone(), old.phone()),
                pick(ContactField.LANGUAGE, values.language(), old.language()),
                pick(ContactField.COUNTRY, values.country(), old.country()),
                pick(ContactField.TIME_ZONE, values.timeZone(), old.timeZone()),
                pick(ContactField.TAGS, values.tags(), old.tags()),
                merge(old.properties(), values.properties()),
                merge(old.consents(), values.consents()));
    }

    private <T> T pick(ContactField field, T changed, T old) {
        return given.contains(field) ? changed : old;
    }

    private static <K, V> Map<K, V> merge(Map<K, V> old, Map<K, V> changed) {
        if (changed.isEmpty()) {
            return old;
        }
        Map<K, V> merged = new LinkedHashMap<>(old);
        merged.putAll(changed);
        merged.values().removeIf(Objects::isNull);
        return merged;
    }
}
