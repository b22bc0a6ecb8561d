package dev.beckon.triggers.folder;

import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.support.outbox.OutboxRelay;
import dev.beckon.triggers.cause.Cause;
import dev.beckon.triggers.contact.Contact;
import dev.beckon.triggers.contact.ContactDelta;
import dev.beckon.triggers.contact.ContactFolders;
import dev.beckon.triggers.contact.ContactObserver;
import dev.beckon.triggers.database.Database;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Puts contacts into folders and takes them out. A change raises the contact's revision and tells the other services of
 * it, in the same transaction. Safe for all threads.
 */
@ApplicationScoped
public class FolderMembership {

    private static final int CHUNK = 500;

    private final Database database;
    private final OutboxRelay relay;
    private final List<ContactObserver> observers;
    private final Clock clock;

    FolderMembership(Database database, OutboxRelay relay, @All List<ContactObserver> observers, Clock clock) {
        this.database = database;
        this.relay = relay;
        this.observers = observers;
        this.clock = clock;
    }

    /** @see #add(Connection, ContactKey, Collection, Cause) */
    public Optional<MembershipChange> add(ContactKey contact, Collection<Long> folders, Cause cause) {
        return committed(connection -> add(connection, contact, folders, cause));
    }

    /** @see #remove(Connection, ContactKey, Collection, Cause) */
    public Optional<MembershipChange> remove(ContactKey contact, Collection<Long> folders, Cause cause) {
        return committed(connection -> remove(connection, contact, folders, cause));
    }

    /**
     * Puts a contact into folders; unknown ones are passed over. Takes part in the connection's transaction; the caller
     * wakes the outbox relay after the commit.
     *
     * @return empty when there is no such contact
     */
    public Optional<MembershipChange> add(Connection connection, ContactKey key, Collection<Long> folders, Cause cause)
            throws SQLException {
        MembershipRows rows = new MembershipRows(connection);
        List<Long> known = rows.existing(key.workspace(), folders);
        Optional<Contact> found = ContactFolders.lock(connection, key);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Contact contact = found.get();
        List<Long> joined = new ArrayList<>(known);
        joined.removeAll(contact.folders());
        int free = Math.max(0, Folder.MOST_OF_A_CONTACT - contact.folders().size());
        List<Long> refused = List.copyOf(joined.subList(Math.min(free, joined.size()), joined.size()));
        joined.removeAll(refused);
        rows.add(key.contact(), joined);
        // Whoever is told of a folder was told of it by what was saved.
        new FolderRows(connection).confirm(key.workspace(), joined);
        TreeSet<Long> after = new TreeSet<>(contact.folders());
        after.addAll(joined);
        return Optional.of(written(connection, contact, after, joined, refused, cause));
    }

    /**
     * Takes a contact out of folders. Takes part in the connection's transaction; the caller wakes the outbox relay
     * after the commit.
     *
     * @return empty when there is no such contact
     */
    public Optional<MembershipChange> remove(
            Connection connection, ContactKey key, Collection<Long> folders, Cause cause) throws SQLException {
        Optional<Contact> found = ContactFolders.lock(connection, key);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Contact contact = found.get();
        List<Long> left = contact.folders().stream().filter(folders::contains).toList();
        new MembershipRows(connection).remove(key.contact(), left);
        TreeSet<Long> after = new TreeSet<>(contact.folders());
        left.forEach(after::remove);
        return Optional.of(written(connection, contact, after, left, List.of(), cause));
    }

    /** Takes everybody out who was in the folder when this began. */
    void empty(Folder folder) {
        int taken = CHUNK;
        while (taken == CHUNK) {
            taken = database.inRepeatedTransaction(connection -> takeOut(connection, folder));
            relay.wakeUp();
        }
    }

    private int takeOut(Connection connection, Folder folder) throws SQLException {
        MembershipRows rows = new MembershipRows(connection);
        List<ContactId> members = rows.first(folder.id(), CHUNK);
        List<Contact> contacts = ContactFolders.lock(connection, folder.workspace(), members);
        rows.removeAll(folder.id(), members);
        ContactFolders.without(connection, contacts, folder.id(), clock.instant());
        return members.size();
    }

    private MembershipChange written(
            Connection connection,
            Contact contact,
            Collection<Long> after,
            List<Long> changed,
            List<Long> refused,
            Cause cause)
            throws SQLException {
        Contact now = contact;
        if (!changed.isEmpty()) {
            now = ContactFolders.write(connection, contact, List.copyOf(after), clock.instant());
            for (ContactObserver observer : observers) {
                observer.contactsChanged(connection, List.of(new ContactDelta(contact, now)), cause);
            }
        }
        return new MembershipChange(now, List.copyOf(changed), refused);
    }

    private Optional<MembershipChange> committed(Database.Work<Optional<MembershipChange>> work) {
        Optional<MembershipChange> change = database.inRepeatedTransaction(work);
        relay.wakeUp();
        return change;
    }
}
