package dev.beckon.triggers.contact;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.engine.phone.PhoneNumbers;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/** Reads the single-valued fields; every method answers null for JSON null, an empty text and a fault. */
final class FieldValues {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private final Faults faults;

    FieldValues(Faults faults) {
        this.faults = faults;
    }

    /** A positive number, also as a numeric string. */
    ContactId id(ContactField field, JsonNode node) {
        String digits = node.isIntegralNumber() || node.isTextual() ? node.asText() : "";
        if (!digits.matches("[1-9][0-9]{0,17}")) {
            faults.wrongType(field.pointer(), "a positive number");
            return null;
        }
        return new ContactId(Long.parseLong(digits));
    }

    String text(ContactField field, JsonNode node, int longest) {
        if (node.isNull()) {
            return null;
        }
        if (!node.isTextual()) {
            faults.wrongType(field.pointer(), "a string");
            return null;
        }
        String text = node.textValue().strip();
        if (text.length() > longest) {
            faults.add(field, "too_long", "At most " + longest + " characters");
            return null;
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            faults.add(field, "invalid_character", "Must not hold control characters");
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    String email(JsonNode node) {
        String written = text(ContactField.EMAIL, node, ContactLimits.EMAIL_LENGTH);
        String address = written == null ? null : EmailAddresses.normal(written).orElse(null);
        if (written != null && address == null) {
            faults.add(ContactField.EMAIL, "invalid_email", "Not an e-mail address");
        }
        return address;
    }

    String phone(JsonNode node, String country) {
        String written = text(ContactField.PHONE, node, ContactLimits.PHONE_LENGTH);
        String number =
                written == null ? null : PhoneNumbers.e164(written, country).orElse(null);
        if (written != null && number == null) {
            faults.add(
                    ContactField.PHONE,
                    ContactReading.INVALID_PHONE,
                    country == null
                            ? "Not a phone number; without a country it must begin with + and the country code"
                            : "Not a phone number of " + country + ", nor one with + and a country code");
        }
        return number;
    }

    String language(JsonNode node) {
        String tag = text(ContactField.LANGUAGE, node, ContactLimits.LANGUAGE_LENGTH);
        if (tag == null) {
            return null;
        }
        try {
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            faults.add(ContactField.LANGUAGE, "invalid_language", "Expected a BCP 47 tag such as de or pt-BR");
            return null;
        }
    }

    String country(JsonNode node) {
        String code = text(ContactField.COUNTRY, node, 2);
        if (code == null) {
            return null;
        }
        String upper = code.toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(upper)) {
            faults.add(ContactField.COUNTRY, "invalid_country", "Expected an ISO 3166 alpha-2 code such as DE");
            return null;
        }
        return upper;
    }

    String timeZone(JsonNode node) {
        String zone = text(ContactField.TIME_ZONE, node, ContactLimits.TIME_ZONE_LENGTH);
        if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone)) {
            faults.add(ContactField.TIME_ZONE, "invalid_time_zone", "Expected an IANA name such as Europe/Berlin");
            return null;
        }
        return zone;
    }
}
