package dev.beckon.triggers.contact;

import dev.beckon.contracts.topic.Topics;
import dev.beckon.support.outbox.Outbox;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** What the other services are told of contacts. */
final class ContactProfiles {

    private ContactProfiles() {}

    /**
     * Tells of the contacts as they are now, in the connection's transaction; the outbox relay is to be woken after it.
     */
    static void tell(Connection connection, Collection<Contact> contacts) throws SQLException {
        Outbox.append(
                connection,
                contacts.stream()
                        .map(contact -> new Outbox.Entry<>(Topics.CONTACT_PROFILES, contact.key(), contact.profile()))
                        .toList());
    }
}
