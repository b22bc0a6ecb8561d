package dev.beckon.worker.apply;

import dev.beckon.contracts.execution.ExecutionCommand.DeliverReply;
import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.journal.Refusal;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.worker.decide.Decision;
import dev.beckon.worker.decide.FollowUp;
import dev.beckon.worker.decide.Transition;
import dev.beckon.worker.input.ContactInput;
import dev.beckon.worker.state.ContactState;
import dev.beckon.worker.state.HandledInput;
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
     * Writes what one input does: first the state, which may be refused as too large, then all that follows.
     *
     * @param contact as the decision saw it
     * @return the contact afterwards
     */
    public ContactState apply(ContactState contact, ContactInput input, Decision.Transitions decision, Instant now) {
        ContactState next = remembering(contact, input, decision.transitions(), now);
        for (Transition transition : decision.transitions()) {
            if (transition instanceof Transition.Advanced(var execution, var told)) {
                next = next.after(execution, told, now);
            }
        }
        List<ContactInput> released = next.handover().isPresent() ? List.of() : next.held();
        next = released.isEmpty() ? next : next.withHeld(List.of());
        if (next != contact) {
            next = next.settled().forgetting(now, endedRetention);
            stores.contacts().put(input.contact(), next);
        }
        for (Transition transition : decision.transitions()) {
            tell(contact, input, transition, now);
        }
        for (FollowUp followUp : decision.followUps()) {
            outputs.write(
                    Topics.commands(followUp.lane()),
                    input.contact(),
                    followUp.command(),
                    now,
                    followUp.command().traceParent());
        }
        for (ContactInput other : released) {
            release(other, now);
        }
        return next;
    }

    /** Nobody was concerned; the input is remembered where a repetition might find somebody. */
    public ContactState drop(ContactState contact, ContactInput input, Instant now) {
        return apply(contact, input, new Decision.Transitions(List.of(), List.of()), now);
    }

    /** Keeps an input until the handover ends. */
    public ContactState hold(ContactState contact, ContactInput input) {
        ContactState next = contact.holding(input);
        stores.contacts().put(input.contact(), next);
        return next;
    }

    /** To the tail of where it came from, behind all that has arrived by now. */
    private void release(ContactInput input, Instant now) {
        switch (input) {
            case ContactInput.Command(var command) ->
                outputs.write(Topics.COMMANDS_REALTIME, input.contact(), command, now, input.traceParent());
            case ContactInput.Outcome(var outcome) ->
                outputs.write(Topics.OUTCOMES, input.contact(), outcome, now, input.traceParent());
        }
    }

    /**
     * With the id of an input that is not known by the execution it names, also of one that nobody took or that was
     * refused: its repetition might fare better. One that is held comes again and must not meet itself.
     */
    private static ContactState remembering(
            ContactState contact, ContactInput input, List<Transition> transitions, Instant now) {
        ExecutionId concerned =
                transitions.isEmpty() ? null : transitions.getFirst().executionId();
        return switch (input) {
            case ContactInput.Command(DeliverReply reply) ->
                contact.withReply(new HandledInput(reply.inboundId(), concerned, now));
            case ContactInput.Command(StartExecution start)
            when wasRefused(start, transitions) ->
                contact.withHandled(new HandledInput(start.executionId().value(), start.executionId(), now));
            case ContactInput shared
            when shared.sharedId() != null && !contact.isHolding(shared) ->
                contact.withHandled(new HandledInput(shared.sharedId(), concerned, now));
            case ContactInput other -> contact;
        };
    }

    private static boolean wasRefused(StartExecution start, List<Transition> transitions) {
        return transitions.stream()
                .anyMatch(transition -> transition instanceof Transition.Refused refused
                        && refused.executionId().equals(start.executionId())
                        && refused.refusal().reason() != Refusal.ALREADY_STARTED);
    }

    private void tell(ContactState contact, ContactInput input, Transition transition, Instant now) {
        ContactKey key = input.contact();
        switch (transition) {
            case Transition.Advanced advanced -> {
                RunningExecution execution = advanced.execution();
                String trace = input.traceParent() == null ? execution.traceParent() : input.traceParent();
                events.apply(new Scene(key, contact.profile(), execution, now, trace), advanced.events());
                outputs.write(Topics.JOURNAL, key, JournalRecords.of(key, advanced, now), now, trace);
            }
            case Transition.Unchanged unchanged -> {}
            case Transition.Refused refused ->
                outputs.write(Topics.JOURNAL, key, JournalRecords.of(key, refused, now), now, input.traceParent());
        }
    }
}
