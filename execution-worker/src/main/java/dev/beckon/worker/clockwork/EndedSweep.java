package dev.beckon.worker.clockwork;

import dev.beckon.contracts.id.ContactKey;
import dev.beckon.worker.config.WorkerConfig;
import dev.beckon.worker.state.Budget;
import dev.beckon.worker.state.ContactState;
import dev.beckon.worker.state.ContactStates;
import java.time.Duration;
import java.time.Instant;

/** Forgets what is over of contacts that nothing else touches, a few at each tick. */
public final class EndedSweep {

    private final ContactStates contacts;
    private final WorkerConfig.Sweep limits;
    private final Duration retention;
    private String position;

    public EndedSweep(ContactStates contacts, WorkerConfig.Sweep limits, Duration retention) {
        this.contacts = contacts;
        this.limits = limits;
        this.retention = retention;
    }

    /** One tick of the clock; goes on where the last one stopped. */
    public void tick(Instant now) {
        position = contacts.visit(
                position, Budget.of(limits.budget(), limits.batch()), (contact, state) -> forget(contact, state, now));
    }

    private void forget(ContactKey contact, ContactState state, Instant now) {
        ContactState left = state.forgetting(now, retention);
        if (left != state) {
            contacts.put(contact, left);
        }
    }
}
