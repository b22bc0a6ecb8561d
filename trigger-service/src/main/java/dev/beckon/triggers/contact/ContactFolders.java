package dev.beckon.triggers.contact;

import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.triggers.database.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The contact's side of memberships: what it is in, its revision, and what the other services are told of both. */
public final class ContactFolders {

    private static final String UPDATE = """
            update contacts c set folders = n.folders, revision = n.revision, updated_at = n.updated_at
              from unnest(?::bigint[], ?::text[], ?::bigint[], ?::timestamptz[])
                as g(id, folder_list, revision, updated_at)
             cross join lateral (select g.folder_list::bigint[] as folders, g.revision, g.updated_at) n
             where c.id = g.id""";

    private ContactFolders() {}

    /** The contact, locked until the end of the transaction. */
    public static Optional<Contact> lock(Connection connection, ContactKey key) throws SQLException {
        return lock(connection, key.workspace(), List.of(key.contact())).stream()
                .findFirst();
    }

    /** The contacts that there are, locked until the end of the transaction. */
    public static List<Contact> lock(Connection connection, WorkspaceId workspace, Collection<ContactId> ids)
            throws SQLException {
        return new ContactRows(connection)
                .lockNamed(
                        workspace,
                        ids.stream()
                                .map(id -> new ContactChange(id, Set.of(), ContactFields.NONE))
                                .toList());
    }

    /** Stores that a locked contact is in these folders. */
    public static Contact write(Connection connection, Contact contact, List<Long> folders, Instant now)
            throws SQLException {
        Contact changed = contact.inFolders(folders, now);
        write(connection, List.of(changed));
        return changed;
    }

    /** Stores that the locked contacts are in this folder no more. */
    public static void without(Connection connection, List<Contact> contacts, long folder, Instant now)
            throws SQLException {
        write(
                connection,
                contacts.stream()
                        .map(contact -> contact.inFolders(
                                contact.folders().stream()
                                        .filter(id -> id != folder)
                                        .toList(),
                                now))
                        .toList());
    }

    private static void write(Connection connection, List<Contact> contacts) throws SQLException {
        if (contacts.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            Rows.of(update, contacts)
                    .column(Contact::id)
                    .column(contact ->
                            contact.folders().toString().replace('[', '{').replace(']', '}'))
                    .column(Contact::revision)
                    .column(Contact::updatedAt);
            update.executeUpdate();
        }
        ContactProfiles.tell(connection, contacts);
    }
}
