package dev.beckon.worker.decide;

import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.journal.Refusal;
import dev.beckon.contracts.message.MessageOutcome;
import dev.beckon.engine.interpreter.EngineInput;
import dev.beckon.worker.definitions.Definitions;
import dev.beckon.worker.input.ContactInput;
import dev.beckon.worker.state.ContactState;
import dev.beckon.worker.state.RunningExecution;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides what an input does to its contact. Safe for all threads. */
public final class ContactDecider {

    private static final String UNKNOWN_VERSION_DETAIL =
            "Expected version %d of scenario %s to be published, but it never reached this worker";

    private final StartDecider starts;
    private final RunDecider runs;

    /** @param maxRunning how many executions one contact may have under way */
    public ContactDecider(Definitions definitions, int maxRunning) {
        GuardedEngine engine = new GuardedEngine(definitions);
        this.starts = new StartDecider(definitions, engine, maxRunning);
        this.runs = new RunDecider(definitions, engine);
    }

    /** @param contact with the newest known profile, where the input is a start */
    public Decision decide(ContactState contact, ContactInput input, Instant now) {
        return switch (input) {
            case ContactInput.Command command -> command(contact, command, now);
            case ContactInput.Outcome outcome -> receipt(contact, outcome, now);
        };
    }

    private Decision command(ContactState contact, ContactInput.Command input, Instant now) {
        return switch (input.command()) {
            case ExecutionCommand.StartExecution start -> starts.decide(contact, start, contact.profile(), now);
            case ExecutionCommand.DeliverReply reply -> runs.reply(contact, reply, now);
            case ExecutionCommand.FireTimer timer -> named(contact, input, timer.executionId(), now);
            case ExecutionCommand.CancelExecution cancel -> named(contact, input, cancel.executionId(), now);
            case ExecutionCommand.MoveExecution move -> named(contact, input, move.executionId(), now);
            case ExecutionCommand.DeliverFacts facts -> named(contact, input, facts.executionId(), now);
            case ExecutionCommand.DeliverHttpResult http -> named(contact, input, http.executionId(), now);
            case ExecutionCommand.DeliverChildEnd child -> named(contact, input, child.executionId(), now);
            case ExecutionCommand.DeliverEvent event -> new Decision.Dropped(Refusal.NOT_WAITING.wireName());
            case ExecutionCommand.ResumeHandover resume -> new Decision.Dropped(Refusal.NOT_WAITING.wireName());
        };
    }

    private Decision named(ContactState contact, ContactInput.Command input, ExecutionId id, Instant now) {
        return runs.named(
                contact, input.command().workspace(), id, EngineInput.of(input.command()), input.wireName(), now);
    }

    private Decision receipt(ContactState contact, ContactInput.Outcome input, Instant now) {
        MessageOutcome outcome = input.outcome();
        EngineInput receipt = new EngineInput.Receipt(outcome.messageId(), outcome.status(), outcome.occurredAt());
        return runs.named(contact, outcome.workspace(), outcome.executionId(), receipt, input.wireName(), now);
    }

    /** What becomes of an input whose version did not come in time: a start is refused, an execution under way fails. */
    public Decision giveUp(ContactState contact, ContactInput input) {
        if (input instanceof ContactInput.Command(ExecutionCommand.StartExecution start)) {
            String detail = UNKNOWN_VERSION_DETAIL.formatted(start.scenarioVersion(), start.scenarioId());
            return StartDecider.refused(start, Refusal.UNKNOWN_VERSION, detail);
        }
        List<Transition> failures =
                concerned(contact, input).stream().map(ContactDecider::lost).toList();
        return new Decision.Transitions(failures);
    }

    private static Transition lost(RunningExecution execution) {
        String detail = UNKNOWN_VERSION_DETAIL.formatted(execution.version(), execution.scenarioId());
        return GuardedEngine.failed(execution, Refusal.UNKNOWN_VERSION.wireName(), detail);
    }

    private static List<RunningExecution> concerned(ContactState contact, ContactInput input) {
        return switch (input) {
            case ContactInput.Outcome(MessageOutcome outcome) -> one(contact.running(outcome.executionId()));
            case ContactInput.Command(ExecutionCommand command) ->
                switch (command) {
                    case ExecutionCommand.StartExecution start -> List.of();
                    case ExecutionCommand.DeliverReply reply ->
                        ReplyRouter.candidates(contact, reply).stream().limit(1).toList();
                    case ExecutionCommand.FireTimer timer -> one(contact.running(timer.executionId()));
                    case ExecutionCommand.CancelExecution cancel -> one(contact.running(cancel.executionId()));
                    case ExecutionCommand.MoveExecution move -> one(contact.running(move.executionId()));
                    case ExecutionCommand.DeliverFacts facts -> one(contact.running(facts.executionId()));
                    case ExecutionCommand.DeliverHttpResult http -> one(contact.running(http.executionId()));
                    case ExecutionCommand.DeliverChildEnd child -> one(contact.running(child.executionId()));
                    case ExecutionCommand.DeliverEvent event -> List.of();
                    case ExecutionCommand.ResumeHandover resume -> List.of();
                };
        };
    }

    private static List<RunningExecution> one(Optional<RunningExecution> execution) {
        return execution.map(List::of).orElse(List.of());
    }
}
