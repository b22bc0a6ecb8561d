package dev.beckon.worker.topology;

import dev.beckon.contracts.id.ContactKey;
import dev.beckon.worker.config.WorkerConfig;
import dev.beckon.worker.definitions.Definitions;
import dev.beckon.worker.state.ContactState;
import dev.beckon.worker.state.ParkedInputs.Parked;
import dev.beckon.worker.state.StateTooLargeException;
import dev.beckon.worker.state.WorkerStores;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Tries parked inputs again, each contact's in the order in which they came. */
final class ParkedRetry {

    private static final Logger LOGGER = Logger.getLogger(ParkedRetry.class);

    private final WorkerStores stores;
    private final ContactInputs inputs;
    private final Definitions definitions;
    private final WorkerConfig.Parking limits;

    ParkedRetry(WorkerStores stores, ContactInputs inputs, Definitions definitions, WorkerConfig.Parking limits) {
        this.stores = stores;
        this.inputs = inputs;
        this.definitions = definitions;
        this.limits = limits;
    }

    /** One tick of the clock. */
    void tick(Instant now) {
        for (ContactKey contact : stores.parked().contacts(limits.batch())) {
            retry(contact, now);
        }
    }

    private void retry(ContactKey key, Instant now) {
        List<Parked> queue = stores.parked().of(key);
        ContactState contact = stores.contacts().get(key);
        int done = 0;
        for (Parked parked : queue) {
            Optional<ContactState> next = attempt(contact, parked, now);
            if (next.isEmpty()) {
                break;
            }
            contact = next.get();
            done++;
        }
        if (done > 0) {
            stores.parked().replace(key, queue.subList(done, queue.size()));
            stores.contacts().put(key, contact.withParked(done < queue.size()));
        }
    }

    /** Empty while the version is still awaited. */
    private Optional<ContactState> attempt(ContactState contact, Parked parked, Instant now) {
        try {
            Optional<ContactState> next = inputs.attempt(contact, parked.input(), now);
            return next.isEmpty() && isTooOld(parked, now)
                    ? Optional.of(inputs.giveUp(contact, parked.input(), now))
                    : next;
        } catch (StateTooLargeException e) {
            LOGGER.errorf(
                    "Dropped a parked input, contact=%s: %s", parked.input().contact(), e.getMessage());
            return Optional.of(contact);
        }
    }

    /** Nobody is given up while the definitions are still being read. */
    private boolean isTooOld(Parked parked, Instant now) {
        return definitions.isReady() && parked.since().plus(limits.patience()).isBefore(now);
    }
}
