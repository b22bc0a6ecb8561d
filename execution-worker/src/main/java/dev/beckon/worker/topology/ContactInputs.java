package dev.beckon.worker.topology;

import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.worker.apply.DecisionApplier;
import dev.beckon.worker.decide.ContactDecider;
import dev.beckon.worker.decide.Decision;
import dev.beckon.worker.input.ContactInput;
import dev.beckon.worker.metrics.WorkerMetrics;
import dev.beckon.worker.state.ContactState;
import dev.beckon.worker.state.WorkerStores;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Command, decide, apply: one input after the other. Used by the thread of its task only. */
final class ContactInputs {

    private static final Logger LOGGER = Logger.getLogger(ContactInputs.class);

    private final WorkerStores stores;
    private final ContactDecider decider;
    private final DecisionApplier applier;
    private final WorkerMetrics metrics;

    ContactInputs(WorkerStores stores, ContactDecider decider, DecisionApplier applier, WorkerMetrics metrics) {
        this.stores = stores;
        this.decider = decider;
        this.applier = applier;
        this.metrics = metrics;
    }

    /** Handles an input that has just arrived; it queues up when its version, or an input before it, is awaited. */
    void take(ContactInput input, Instant now) {
        ContactState contact = stores.contacts().get(input.contact());
        if (contact.parked() || attempt(contact, input, now).isEmpty()) {
            park(contact, input, now);
        }
    }

    /**
     * Decides and applies.
     *
     * @return the contact afterwards; empty when the input's version is awaited
     */
    Optional<ContactState> attempt(ContactState contact, ContactInput input, Instant now) {
        ContactState informed = informed(contact, input);
        return carryOut(informed, input, decider.decide(informed, input, now), now);
    }

    /** Refuses an input whose version never came. */
    ContactState giveUp(ContactState contact, ContactInput input, Instant now) {
        return carryOut(contact, input, decider.giveUp(contact, input, now), now)
                .orElse(contact);
    }

    private Optional<ContactState> carryOut(ContactState contact, ContactInput input, Decision decision, Instant now) {
        return switch (decision) {
            case Decision.Transitions taken -> {
                ContactState next = applier.apply(contact, input, taken, now);
                taken.transitions().forEach(transition -> metrics.transition(input.wireName(), transition));
                yield Optional.of(next);
            }
            case Decision.Dropped(var reason) -> {
                metrics.dropped(reason);
                LOGGER.debugf(
                        "Dropped an input, contact=%s input=%s reason=%s", input.contact(), input.wireName(), reason);
                yield Optional.of(applier.drop(contact, input, now));
            }
            case Decision.Held() -> {
                metrics.held(input.wireName());
                yield Optional.of(applier.hold(contact, input));
            }
            case Decision.AwaitVersion() -> Optional.empty();
        };
    }

    private void park(ContactState contact, ContactInput input, Instant now) {
        stores.parked().park(input, now);
        if (!contact.parked()) {
            stores.contacts().put(input.contact(), contact.withParked(true));
        }
        metrics.parked(input.wireName());
    }

    /** With the newest profile where an execution is to start: of state, store and the command's snapshot. */
    private ContactState informed(ContactState contact, ContactInput input) {
        if (!(input instanceof ContactInput.Command(StartExecution start))) {
            return contact;
        }
        var known = stores.profiles().newest(start.key(), start.contact());
        return contact.withProfile(
                contact.profile() == null ? known : contact.profile().orNewer(known));
    }
}
