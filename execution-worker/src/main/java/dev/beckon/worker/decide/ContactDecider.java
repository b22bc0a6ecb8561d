package dev.beckon.worker.decide;

import dev.beckon.contracts.execution.ExecutionCommand;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.message.MessageOutcome;
import dev.beckon.engine.interpreter.EngineInput;
import dev.beckon.worker.definitions.Definitions;
import dev.beckon.worker.input.ContactInput;
import dev.beckon.worker.state.ContactState;
import java.time.Instant;

/** Decides what an input does to its contact. Safe for all threads. */
public final class ContactDecider {

    private final StartDecider starts;
    private final RunDecider runs;
    private final SharedInputs shared;
    private final LostInputs lost;
    private final FollowUps followUps;

    /**
     * @param maxRunning how many executions one contact may have under way
     * @param publicUrl where tracked links begin, without a slash at its end
     * @param linkKey makes their addresses hard to guess; empty for none
     */
    public ContactDecider(Definitions definitions, int maxRunning, String publicUrl, String linkKey) {
        GuardedEngine engine = new GuardedEngine(definitions, publicUrl, linkKey);
        this.starts = new StartDecider(definitions, engine, maxRunning);
        this.runs = new RunDecider(engine, new UnaskedReplies(engine, definitions));
        this.shared = new SharedInputs(engine);
        this.lost = new LostInputs(shared);
        this.followUps = new FollowUps(new ChildStarts(definitions));
    }

    /** @param contact with the newest known profile, where the input is a start */
    public Decision decide(ContactState contact, ContactInput input, Instant now) {
        Decision decision = switch (input) {
            case ContactInput.Command command -> command(contact, command, now);
            case ContactInput.Outcome outcome -> receipt(contact, outcome, now);
        };
        return Handovers.standsStill(contact, input, decision)
                ? Handovers.held(contact, input)
                : followUps.complete(contact, input, decision, now);
    }

    /** What becomes of an input whose version did not come in time: a start is refused, an execution under way fails. */
    public Decision giveUp(ContactState contact, ContactInput input, Instant now) {
        return followUps.complete(contact, input, lost.giveUp(contact, input, now), now);
    }

    private Decision command(ContactState contact, ContactInput.Command input, Instant now) {
        return switch (input.command()) {
            case ExecutionCommand.StartExecution start -> starts.decide(contact, start, now);
            case ExecutionCommand.DeliverReply reply -> runs.reply(contact, reply, now);
            case ExecutionCommand.FireTimer timer -> named(contact, input, timer.executionId(), now);
            case ExecutionCommand.CancelExecution cancel -> named(contact, input, cancel.executionId(), now);
            case ExecutionCommand.MoveExecution move -> runs.move(contact, move, now);
            case ExecutionCommand.DeliverFacts facts -> named(contact, input, facts.executionId(), now);
            case ExecutionCommand.DeliverHttpResult http -> named(contact, input, http.executionId(), now);
            case ExecutionCommand.DeliverChildEnd child -> named(contact, input, child.executionId(), now);
            case ExecutionCommand.DeliverEvent event -> shared.event(contact, event, now);
            case ExecutionCommand.ResumeHandover resume -> shared.resume(contact, resume, now);
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
}
