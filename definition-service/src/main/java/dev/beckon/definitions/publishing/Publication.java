package dev.beckon.definitions.publishing;

import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.support.outbox.Outbox;
import dev.beckon.support.outbox.OutboxRelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import org.hibernate.Session;

/**
 * Tells the other services of a change. Every method takes part in the caller's transaction, and writes the caller's
 * pending changes first, so that a lost race for the row shows before anything is stored here.
 */
@ApplicationScoped
public class Publication {

    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxRelay relay;

    Publication(EntityManager entities, TransactionSynchronizationRegistry transaction, OutboxRelay relay) {
        this.entities = entities;
        this.transaction = transaction;
        this.relay = relay;
    }

    public void tell(AccessRecord record) {
        store(new Outbox.Entry<>(Topics.ACCESS, record.key(), record));
    }

    public void tell(DefinitionRecord record) {
        store(new Outbox.Entry<>(Topics.DEFINITIONS, record.key(), record));
    }

    /** Removes a key's record: from then on nobody sees it. */
    public void withdrawAccess(String key) {
        store(new Outbox.Entry<>(Topics.ACCESS, key, null));
    }

    /** Removes a key's record: from then on nobody sees it. */
    public void withdrawDefinition(String key) {
        store(new Outbox.Entry<>(Topics.DEFINITIONS, key, null));
    }

    private void store(Outbox.Entry<?, ?> entry) {
        entities.flush();
        entities.unwrap(Session.class).doWork(connection -> Outbox.append(connection, List.of(entry)));
        transaction.registerInterposedSynchronization(new WakeUpAfterCommit(relay));
    }

    private record WakeUpAfterCommit(OutboxRelay relay) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Only what was committed is of interest.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wakeUp();
            }
        }
    }
}
