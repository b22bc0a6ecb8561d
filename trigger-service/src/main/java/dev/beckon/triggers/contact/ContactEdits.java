package dev.beckon.triggers.contact;

import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.triggers.cause.Cause;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Changes contacts by what they hold now, within a transaction of the caller's. */
@ApplicationScoped
public class ContactEdits {

    private final List<ContactObserver> observers;
    private final Clock clock;

    ContactEdits(@All List<ContactObserver> observers, Clock clock) {
        this.observers = observers;
        this.clock = clock;
    }

    /**
     * Edits contacts and tells the other services of those that changed; the caller wakes the outbox relay after the
     * commit. Contacts that are gone are passed over.
     *
     * @param edits must not touch identifiers
     */
    public void apply(
            Connection connection,
            WorkspaceId workspace,
            Map<ContactId, UnaryOperator<ContactFields>> edits,
            Cause cause)
            throws SQLException {
        List<ContactDelta> deltas = new ArrayList<>();
        for (Contact contact : ContactFolders.lock(connection, workspace, edits.keySet())) {
            ContactFields fields = edits.get(contact.id()).apply(contact.fields());
            if (!fields.equals(contact.fields())) {
                deltas.add(new ContactDelta(contact, contact.with(fields, clock.instant())));
            }
        }
        List<Contact> changed = deltas.stream().map(ContactDelta::after).toList();
        new ContactRows(connection).update(changed);
        ContactProfiles.tell(connection, changed);
        if (!deltas.isEmpty()) {
            for (ContactObserver observer : observers) {
                observer.contactsChanged(connection, deltas, cause);
            }
        }
    }
}
