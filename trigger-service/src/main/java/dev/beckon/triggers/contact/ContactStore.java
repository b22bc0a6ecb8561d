package dev.beckon.triggers.contact;

import dev.beckon.contracts.contact.ContactAddress.Consent;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.support.outbox.Outbox;
import dev.beckon.support.outbox.OutboxRelay;
import dev.beckon.triggers.cause.Cause;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.database.DatabaseException;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Changes contacts and, in the same transaction, what the other services are told of them. Safe for all threads; a
 * batch that meets a concurrent change is decided again.
 */
@ApplicationScoped
public class ContactStore {

    private final Database database;
    private final OutboxRelay relay;
    private final List<ContactObserver> observers;
    private final Clock clock;

    ContactStore(Database database, OutboxRelay relay, @All List<ContactObserver> observers, Clock clock) {
        this.database = database;
        this.relay = relay;
        this.observers = observers;
        this.clock = clock;
    }

    /**
     * Applies the changes in order; each creates the contact that it names or changes it.
     *
     * @param cause what led to them
     * @return one outcome a change
     * @throws DatabaseException when the database cannot be used
     */
    public List<UpsertOutcome> upsert(WorkspaceId workspace, List<ContactChange> changes, Cause cause) {
        return decideAndWrite(connection -> {
            UpsertPlan plan = new UpsertPlan(new ContactRows(connection).lockNamed(workspace, changes));
            List<UpsertPlan.Step> steps = changes.stream().map(plan::upsert).toList();
            return write(connection, workspace, plan, steps, cause);
        });
    }

    /** Changes one contact; its names may change too. */
    public UpsertOutcome update(WorkspaceId workspace, ContactId id, ContactChange change, Cause cause) {
        ContactChange located = new ContactChange(id, change.given(), change.values());
        return decideAndWrite(connection -> {
                    UpsertPlan plan =
                            new UpsertPlan(new ContactRows(connection).lockNamed(workspace, List.of(located)));
                    return write(connection, workspace, plan, List.of(plan.update(id, located)), cause);
                })
                .getFirst();
    }

    /** Sets what a contact said about one channel; without effect when it is set so or the contact is gone. */
    public void setConsent(ContactKey contact, Channel channel, Consent consent) {
        ContactFields values = ContactFields.NONE.withConsent(channel, consent);
        update(
                contact.workspace(),
                contact.contact(),
                new ContactChange(contact.contact(), Set.of(ContactField.CONSENTS), values),
                Cause.OUTSIDE);
    }

    /** Removes a contact; what it was sent stays in the history under its id. */
    public boolean delete(WorkspaceId workspace, ContactId id) {
        boolean deleted = database.inRepeatedTransaction(connection -> {
            boolean found = new ContactRows(connection).delete(workspace, id);
            if (found) {
                Outbox.append(connection, Topics.CONTACT_PROFILES, new ContactKey(workspace, id), null);
            }
            return found;
        });
        relay.wakeUp();
        return deleted;
    }

    private List<UpsertOutcome> decideAndWrite(Database.Work<List<UpsertOutcome>> work) {
        List<UpsertOutcome> outcomes = database.inRepeatedTransaction(work);
        relay.wakeUp();
        return outcomes;
    }

    private List<UpsertOutcome> write(
            Connection connection, WorkspaceId workspace, UpsertPlan plan, List<UpsertPlan.Step> steps, Cause cause)
            throws SQLException {
        ContactRows rows = new ContactRows(connection);
        int created =
                (int) plan.drafts().stream().filter(UpsertPlan.Draft::isNew).count();
        PlannedContacts planned = PlannedContacts.of(
                workspace, plan.drafts(), created == 0 ? List.of() : rows.nextIds(created), clock.instant());
        rows.update(planned.changed());
        rows.insert(planned.created());
        List<ContactDelta> deltas = planned.deltas();
        ContactProfiles.tell(
                connection, deltas.stream().map(ContactDelta::after).toList());
        if (!deltas.isEmpty()) {
            for (ContactObserver observer : observers) {
                observer.contactsChanged(connection, deltas, cause);
            }
        }
        return steps.stream().map(step -> outcome(step, planned.all())).toList();
    }

    private static UpsertOutcome outcome(UpsertPlan.Step step, Map<UpsertPlan.Draft, Contact> contacts) {
        return switch (step) {
            case UpsertPlan.Step.Refused(UpsertOutcome refusal) -> refusal;
            case UpsertPlan.Step.Applied(UpsertPlan.Draft draft, boolean first) ->
                first ? new UpsertOutcome.Created(contacts.get(draft)) : new UpsertOutcome.Updated(contacts.get(draft));
        };
    }
}
