package dev.beckon.worker.clockwork;

import dev.beckon.contracts.id.ContactKey;
import dev.beckon.worker.config.WorkerConfig;
import dev.beckon.worker.state.Budget;
import dev.beckon.worker.state.ContactState;
import dev.beckon.worker.state.ContactStates;
import java.time.Duration;
import java.time.Instant;

/** Forgets the ended executions and handled replies of contacts that nothing else touches, a few at each tick. */
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
        Instant oldest = now.minus(retention);
        position = contacts.visit(
                position,
                Budget.of(limits.budget(), limits.batch()),
                (contact, state) -> forget(contact, state, oldest));
    }

    private void forget(ContactKey contact, ContactState state, Instant oldest) {
        ContactState left = state.forgetting(oldest);
        if (left != state) {
            contacts.put(contact, left);
        }
    }
}
