package dev.beckon.engine.interpreter;

import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.engine.definition.NameSpaces;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * {@code contact} in texts: the fixed fields, and every other name is one of the contact's properties, which also stand
 * under {@code properties}. A fixed field without a value is empty; a property without a value is unknown.
 */
public final class ContactVariables extends AbstractMap<String, Object> {

    private final ContactProfile contact;
    private final OwnWrites writes;

    ContactVariables(ContactProfile contact, OwnWrites writes) {
        this.contact = contact;
        this.writes = writes;
    }

    /** As a contact reads that no execution has changed. */
    public static Map<String, Object> of(ContactProfile contact) {
        return new ContactVariables(contact, OwnWrites.NONE);
    }

    @Override
    public Object get(Object key) {
        return switch ((String) key) {
            case "id" -> contact.contactId().value();
            case "name" -> contact.name();
            case "username" -> contact.username();
            case "email" -> contact.email();
            case "phone" -> contact.phone();
            case "external_id" -> contact.externalId();
            case "language" -> contact.language();
            case "country" -> contact.country();
            case "time_zone" -> contact.timeZone();
            case "tags" -> writes.tags(contact);
            case "folders" -> writes.folders(contact);
            case "properties" -> writes.properties(contact);
            default -> writes.property(contact, (String) key);
        };
    }

    @Override
    public boolean containsKey(Object key) {
        return NameSpaces.FIELDS_OF_CONTACT.contains(key) || writes.hasProperty(contact, (String) key);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        Map<String, Object> fields = new HashMap<>();
        NameSpaces.FIELDS_OF_CONTACT.forEach(name -> fields.put(name, get(name)));
        return fields.entrySet();
    }
}
