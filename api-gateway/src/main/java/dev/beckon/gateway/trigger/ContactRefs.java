package dev.beckon.gateway.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.trigger.ContactRef;
import dev.beckon.contracts.trigger.TriggerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the {@code contacts} of a trigger call: each names one contact by exactly one identifier. */
final class ContactRefs {

    private static final Set<String> FIELDS = Set.of("id", "username", "email", "phone", "external_id");
    /** An e-mail address has at most 254 characters (RFC 5321 section 4.5.3.1.3); the others are shorter. */
    private static final int MAX_TEXT = 255;

    private ContactRefs() {}

    static List<ContactRef> read(JsonNode contacts, Faults faults) {
        if (contacts == null) {
            faults.add("/contacts", "missing_field", "contacts is missing: name at least one, or describe an audience");
            return List.of();
        }
        if (!contacts.isArray()) {
            faults.wrongType("/contacts", "a list");
            return List.of();
        }
        if (contacts.isEmpty()) {
            faults.add("/contacts", "no_contacts", "contacts is empty: name at least one");
        }
        if (contacts.size() > TriggerRequest.MAX_CONTACTS) {
            faults.add(
                    "/contacts",
                    "too_many_contacts",
                    "At most " + TriggerRequest.MAX_CONTACTS + " in one call, but there are " + contacts.size());
            return List.of();
        }
        List<ContactRef> read = new ArrayList<>(contacts.size());
        for (int i = 0; i < contacts.size(); i++) {
            read.add(one("/contacts/" + i, contacts.get(i), faults));
        }
        return read;
    }

    private static ContactRef one(String pointer, JsonNode node, Faults faults) {
        if (!(node instanceof ObjectNode contact)) {
            faults.wrongType(pointer, "an object such as {\"id\": 123}");
            return null;
        }
        faults.unknownFields(pointer, contact, FIELDS);
        long identifiers = FIELDS.stream().filter(contact::has).count();
        if (identifiers != 1) {
            faults.add(
                    pointer,
                    "not_one_identifier",
                    "Name the contact by exactly one of id, username, email, phone, external_id; there are "
                            + identifiers);
        }
        return new ContactRef(
                id(pointer + "/id", contact.get("id"), faults),
                faults.text(pointer + "/username", contact.get("username"), MAX_TEXT),
                faults.text(pointer + "/email", contact.get("email"), MAX_TEXT),
                faults.text(pointer + "/phone", contact.get("phone"), MAX_TEXT),
                faults.text(pointer + "/external_id", contact.get("external_id"), MAX_TEXT));
    }

    private static ContactId id(String pointer, JsonNode node, Faults faults) {
        if (node == null) {
            return null;
        }
        boolean number = node.isIntegralNumber() && node.canConvertToLong();
        boolean digits = node.isTextual() && node.asText().matches("[0-9]{1,18}");
        if (!number && !digits) {
            faults.wrongType(pointer, "a whole number");
            return null;
        }
        long value = number ? node.asLong() : Long.parseLong(node.asText());
        if (value <= 0) {
            faults.add(pointer, "invalid_value", "must be positive");
            return null;
        }
        return new ContactId(value);
    }
}
