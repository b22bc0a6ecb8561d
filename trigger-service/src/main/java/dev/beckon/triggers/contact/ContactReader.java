package dev.beckon.triggers.contact;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.JsonPointers;
import dev.beckon.contracts.contact.ContactAddress.Consent;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.message.Channel;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one contact as a caller sends it, by API or import. Finds every fault, and reads on behind each. */
public final class ContactReader {

    private final JsonNode body;
    private final Faults faults = new Faults();
    private final FieldValues values = new FieldValues(faults);
    private final Set<ContactField> given = EnumSet.noneOf(ContactField.class);
    private final String fallbackCountry;

    private String externalId;
    private String username;
    private String name;
    private String email;
    private String phone;
    private String language;
    private String country;
    private String timeZone;
    private ContactId id;
    private List<String> tags = List.of();
    private Map<String, Object> properties = Map.of();
    private Map<Channel, Consent> consents = Map.of();

    private ContactReader(JsonNode body, String fallbackCountry) {
        this.body = body;
        this.fallbackCountry = fallbackCountry;
    }

    /**
     * Reads a contact.
     *
     * @param fallbackCountry ISO 3166 alpha-2 for a phone number without a country code when the body names no country;
     *     may be null
     */
    public static ContactReading read(JsonNode body, String fallbackCountry) {
        ContactReader reader = new ContactReader(body, fallbackCountry);
        reader.readAll();
        return reader.reading();
    }

    private void readAll() {
        if (body == null || !body.isObject()) {
            faults.wrongType("", "an object");
            return;
        }
        body.fieldNames().forEachRemaining(this::checkName);
        for (ContactField field : ContactField.values()) {
            JsonNode node = body.get(field.wireName());
            if (node == null) {
                continue;
            }
            int before = faults.all().size();
            read(field, node);
            if (faults.all().size() == before) {
                given.add(field);
            }
        }
    }

    private void checkName(String field) {
        if (ContactField.of(field).isEmpty()) {
            faults.add(JsonPointers.step(field), "unknown_field", "Not a field of a contact");
        }
    }

    private void read(ContactField field, JsonNode node) {
        switch (field) {
            case ID -> id = values.id(field, node);
            case EXTERNAL_ID -> externalId = values.text(field, node, ContactLimits.IDENTIFIER_LENGTH);
            case USERNAME -> username = values.text(field, node, ContactLimits.IDENTIFIER_LENGTH);
            case NAME -> name = values.text(field, node, ContactLimits.NAME_LENGTH);
            case EMAIL -> email = values.email(node);
            case PHONE -> phone = values.phone(node, phoneCountry());
            case LANGUAGE -> language = values.language(node);
            case COUNTRY -> country = values.country(node);
            case TIME_ZONE -> timeZone = values.timeZone(node);
            case TAGS -> tags = ListValues.tags(node, faults);
            case PROPERTIES -> properties = PropertyValues.read(node, faults);
            case CONSENTS -> consents = ListValues.consents(node, faults);
        }
    }

    /** Read ahead without faults: the field itself reports them in its turn. */
    private String phoneCountry() {
        return Optional.ofNullable(body.get(ContactField.COUNTRY.wireName()))
                .map(node -> new FieldValues(new Faults()).country(node))
                .orElse(fallbackCountry);
    }

    private ContactReading reading() {
        return new ContactReading(
                new ContactChange(
                        id,
                        Set.copyOf(given),
                        new ContactFields(
                                externalId,
                                username,
                                name,
                                email,
                                phone,
                                language,
                                country,
                                timeZone,
                                tags,
                                properties,
                                consents)),
                faults.all());
    }
}
