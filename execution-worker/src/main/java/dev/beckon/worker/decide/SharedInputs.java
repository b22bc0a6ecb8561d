package dev.beckon.worker.decide;

import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.execution.ExecutionCommand.DeliverEvent;
import dev.beckon.contracts.execution.ExecutionCommand.ResumeHandover;
import dev.beckon.contracts.journal.Refusal;
import dev.beckon.engine.interpreter.EngineInput;
import dev.beckon.engine.interpreter.Wait;
import dev.beckon.worker.input.ContactInput;
import dev.beckon.worker.state.ContactState;
import dev.beckon.worker.state.RunningExecution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What an input does that names no execution and is for every one that waits for it, the oldest first. */
final class SharedInputs {

    private final GuardedEngine engine;

    SharedInputs(GuardedEngine engine) {
        this.engine = engine;
    }

    /** Those whose wait it does not fit are not told of it: most events of a contact concern nobody. */
    Decision event(ContactState contact, DeliverEvent event, Instant now) {
        return event(contact, event, now, execution -> Optional.empty());
    }

    Decision resume(ContactState contact, ResumeHandover resume, Instant now) {
        return resume(contact, resume, now, execution -> Optional.empty());
    }

    /** @param whenMissing what becomes of an execution whose version is not here; empty to wait for it */
    Decision event(
            ContactState contact,
            DeliverEvent event,
            Instant now,
            Function<RunningExecution, Optional<Transition>> whenMissing) {
        List<RunningExecution> waiting = contact.running().stream()
                .filter(execution -> execution.state().waitingFor() instanceof Wait.ForEvent wait
                        && wait.event().equals(event.name()))
                .toList();
        return offered(contact, event, waiting, now, whenMissing);
    }

    /** @param whenMissing as in {@link #event} */
    Decision resume(
            ContactState contact,
            ResumeHandover resume,
            Instant now,
            Function<RunningExecution, Optional<Transition>> whenMissing) {
        List<RunningExecution> handovers =
                contact.running().stream().filter(RunningExecution::inHandover).toList();
        return offered(contact, resume, handovers, now, whenMissing);
    }

    private Decision offered(
            ContactState contact,
            ExecutionCommand command,
            List<RunningExecution> executions,
            Instant now,
            Function<RunningExecution, Optional<Transition>> whenMissing) {
        if (contact.hasHandled(new ContactInput.Command(command).sharedId())) {
            return new Decision.Dropped(Refusal.ALREADY_HANDLED.wireName());
        }
        EngineInput input = EngineInput.of(command);
        ContactState seen = contact;
        List<Transition> taken = new ArrayList<>();
        for (RunningExecution execution : executions) {
            Optional<Transition> transition = engine.advance(seen, command.workspace(), execution, input, now)
                    .or(() -> whenMissing.apply(execution));
            if (transition.isEmpty()) {
                return new Decision.AwaitVersion();
            }
            if (transition.get() instanceof Transition.Advanced(var after, var told)) {
                seen = seen.after(after, told, now);
                taken.add(transition.get());
            }
        }
        return taken.isEmpty() ? new Decision.Dropped(Refusal.NOT_WAITING.wireName()) : Decision.Transitions.of(taken);
    }
}
