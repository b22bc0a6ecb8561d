package dev.beckon.worker.decide;

import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.journal.ExecutionEvent.InputRefused;
import dev.beckon.contracts.journal.ExecutionEvent.MessageRequested;
import dev.beckon.contracts.journal.Refusal;
import dev.beckon.worker.input.ContactInput;
import dev.beckon.worker.state.ContactState;
import dev.beckon.worker.state.RunningExecution;

/**
 * What stands still while a person has taken the contact over in one execution. What would carry another execution on is
 * held until they are given back; replies and starts are refused, as they speak to automation now; cancels, and receipts
 * that carry nothing on, are taken as ever.
 */
final class Handovers {

    private Handovers() {}

    /** Whether a decision must not be carried out before the handover ends. */
    static boolean standsStill(ContactState contact, ContactInput input, Decision decision) {
        return contact.handover().isPresent()
                && decision instanceof Decision.Transitions(var transitions, var _)
                && mayWait(input)
                && transitions.stream().anyMatch(transition -> carriesOn(contact, transition));
    }

    /** Keeps an input, unless it is kept already or too many are. */
    static Decision held(ContactState contact, ContactInput input) {
        if (contact.isHolding(input)) {
            return new Decision.Dropped(Refusal.ALREADY_HANDLED.wireName());
        }
        return contact.held().size() < ContactState.MAX_HELD
                ? new Decision.Held()
                : new Decision.Dropped(Refusal.IN_HANDOVER.wireName());
    }

    /** A reply goes to the person who has taken over. */
    static Transition refused(RunningExecution handover) {
        return Transition.Refused.running(
                handover,
                new InputRefused(
                        ExecutionCommand.DeliverReply.WIRE_NAME,
                        Refusal.IN_HANDOVER,
                        "Expected automation to have the contact, but a person does, in execution " + handover.id()));
    }

    private static boolean mayWait(ContactInput input) {
        return switch (input) {
            case ContactInput.Outcome outcome -> true;
            case ContactInput.Command(ExecutionCommand command) ->
                switch (command) {
                    case ExecutionCommand.FireTimer timer -> true;
                    case ExecutionCommand.MoveExecution move -> true;
                    case ExecutionCommand.DeliverEvent event -> true;
                    case ExecutionCommand.DeliverFacts facts -> true;
                    case ExecutionCommand.DeliverHttpResult result -> true;
                    case ExecutionCommand.DeliverChildEnd end -> true;
                    case ExecutionCommand.StartExecution start -> false;
                    case ExecutionCommand.DeliverReply reply -> false;
                    case ExecutionCommand.CancelExecution cancel -> false;
                    case ExecutionCommand.ResumeHandover resume -> false;
                };
        };
    }

    /** Whether an execution without a handover goes on to another step, says something, or ends. */
    private static boolean carriesOn(ContactState contact, Transition transition) {
        if (!(transition instanceof Transition.Advanced(var after, var told))) {
            return false;
        }
        ExecutionId id = transition.executionId();
        return contact.running(id)
                .filter(before -> !before.inHandover())
                .filter(before -> after.state().step() != before.state().step()
                        || after.state().status().isEnded()
                        || told.stream().anyMatch(MessageRequested.class::isInstance))
                .isPresent();
    }
}
