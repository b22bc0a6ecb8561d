package dev.beckon.worker.apply;

import dev.beckon.contracts.execution.ExecutionCommand.DeliverReply;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.worker.decide.Transition;
import dev.beckon.worker.input.ContactInput;
import dev.beckon.worker.state.ContactState;
import dev.beckon.worker.state.HandledReply;
import dev.beckon.worker.state.RunningExecution;
import dev.beckon.worker.state.WorkerStores;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The only class that writes what a decision says. Used by the thread of its task only. */
public final class DecisionApplier {

    private final WorkerStores stores;
    private final Outputs outputs;
    private final EventApplier events;
    private final Duration endedRetention;

    /** @param endedRetention how long ended executions and handled replies are remembered */
    public DecisionApplier(WorkerStores stores, Outputs outputs, Duration endedRetention) {
        this.stores = stores;
        this.outputs = outputs;
        this.events = new EventApplier(stores.timers(), outputs);
        this.endedRetention = endedRetention;
    }

    /**
     * Writes the transitions of one input: first the state, which may be refused as too large, then all that follows.
     *
     * @param contact as the decision saw it
     * @return the contact afterwards
     */
    public ContactState apply(ContactState contact, ContactInput input, List<Transition> transitions, Instant now) {
        ContactState next = remembering(contact, input, transitions, now);
        for (Transition transition : transitions) {
            if (transition instanceof Transition.Advanced(var execution, var told)) {
                next = folded(next, execution, now);
            }
        }
        if (next != contact) {
            next = next.settled().forgetting(now.minus(endedRetention));
            stores.contacts().put(input.contact(), next);
        }
        for (Transition transition : transitions) {
            tell(contact, input, transition, now);
        }
        return next;
    }

    /** With the id of a reply, also of one that nobody took: its repetition might find somebody. */
    private static ContactState remembering(
            ContactState contact, ContactInput input, List<Transition> transitions, Instant now) {
        if (!(input instanceof ContactInput.Command(DeliverReply reply))) {
            return contact;
        }
        ExecutionId concerned =
                transitions.isEmpty() ? null : transitions.getFirst().executionId();
        return contact.withHandled(new HandledReply(reply.inboundId(), concerned, now));
    }

    private static ContactState folded(ContactState contact, RunningExecution execution, Instant now) {
        return execution.state().status().isEnded()
                ? contact.withEnded(execution, now)
                : contact.withRunning(execution);
    }

    private void tell(ContactState contact, ContactInput input, Transition transition, Instant now) {
        ContactKey key = input.contact();
        switch (transition) {
            case Transition.Advanced advanced -> {
                RunningExecution execution = advanced.execution();
                String trace = input.traceParent() == null ? execution.traceParent() : input.traceParent();
                events.apply(key, contact.profile(), execution, advanced.events(), now, trace);
                outputs.write(Topics.JOURNAL, key, JournalRecords.of(key, advanced, now), now, trace);
            }
            case Transition.Unchanged unchanged -> {}
            case Transition.Refused refused ->
                outputs.write(Topics.JOURNAL, key, JournalRecords.of(key, refused, now), now, input.traceParent());
        }
    }
}
