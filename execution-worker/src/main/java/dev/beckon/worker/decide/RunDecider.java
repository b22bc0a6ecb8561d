package dev.beckon.worker.decide;

import dev.beckon.contracts.execution.ExecutionCommand.DeliverReply;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.journal.ExecutionEvent.InputRefused;
import dev.beckon.contracts.journal.Refusal;
import dev.beckon.engine.interpreter.EngineInput;
import dev.beckon.engine.interpreter.Plan;
import dev.beckon.worker.definitions.Definitions;
import dev.beckon.worker.definitions.UnusablePlanException;
import dev.beckon.worker.state.ContactState;
import dev.beckon.worker.state.EndedExecution;
import dev.beckon.worker.state.HandledReply;
import dev.beckon.worker.state.RunningExecution;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an input does to the execution under way that it is meant for. */
final class RunDecider {

    private final Definitions definitions;
    private final GuardedEngine engine;

    RunDecider(Definitions definitions, GuardedEngine engine) {
        this.definitions = definitions;
        this.engine = engine;
    }

    /** An input that names its execution. */
    Decision named(
            ContactState contact,
            WorkspaceId workspace,
            ExecutionId id,
            EngineInput input,
            String wireName,
            Instant now) {
        Optional<RunningExecution> execution = contact.running(id);
        if (execution.isEmpty()) {
            return contact.ended(id)
                    .map(ended -> over(ended, input, wireName))
                    .orElseGet(() -> new Decision.Dropped(Refusal.UNKNOWN_EXECUTION.wireName()));
        }
        return advanced(contact, workspace, execution.get(), input, now)
                .<Decision>map(Decision.Transitions::of)
                .orElseGet(Decision.AwaitVersion::new);
    }

    /** A reply, offered to those who wait until one accepts; the first refusal counts when none does. */
    Decision reply(ContactState contact, DeliverReply reply, Instant now) {
        Optional<HandledReply> handled = contact.handled(reply.inboundId());
        if (handled.isPresent()) {
            return repeated(contact, handled.get());
        }
        List<RunningExecution> candidates = ReplyRouter.candidates(contact, reply);
        if (candidates.isEmpty()) {
            return new Decision.Dropped(Refusal.NOT_WAITING.wireName());
        }
        Transition refused = null;
        for (RunningExecution candidate : candidates) {
            Optional<Transition> transition =
                    advanced(contact, reply.workspace(), candidate, EngineInput.of(reply), now);
            if (transition.isEmpty()) {
                return new Decision.AwaitVersion();
            }
            if (!(transition.get() instanceof Transition.Refused)) {
                return Decision.Transitions.of(transition.get());
            }
            refused = refused == null ? transition.get() : refused;
        }
        return Decision.Transitions.of(refused);
    }

    /** Refused in the name of the execution that the first one concerned, where it is still known. */
    private static Decision repeated(ContactState contact, HandledReply first) {
        InputRefused refusal = new InputRefused(
                "deliver_reply",
                Refusal.ALREADY_HANDLED,
                "Expected a new reply, but " + first.inboundId() + " was handled at " + first.at());
        return contact.running(first.executionId())
                .map(execution -> Transition.Refused.running(execution, refusal))
                .or(() -> contact.ended(first.executionId())
                        .map(execution -> Transition.Refused.ended(execution, refusal)))
                .<Decision>map(Decision.Transitions::of)
                .orElseGet(() -> new Decision.Dropped(Refusal.ALREADY_HANDLED.wireName()));
    }

    /** A receipt that comes after the end is of no interest to the execution; a command to it is refused by name. */
    private static Decision over(EndedExecution ended, EngineInput input, String wireName) {
        String detail = "Expected execution " + ended.id() + " to be under way, but it ended at " + ended.endedAt();
        return switch (input) {
            case EngineInput.Receipt receipt -> new Decision.Dropped("late_receipt");
            case EngineInput.Timer timer -> refused(ended, wireName, Refusal.STALE, detail);
            case EngineInput.Cancel cancel -> refused(ended, wireName, Refusal.UNKNOWN_EXECUTION, detail);
            case EngineInput.Start start -> refused(ended, wireName, Refusal.ALREADY_STARTED, detail);
            case EngineInput.Reply reply -> refused(ended, wireName, Refusal.NOT_WAITING, detail);
            case EngineInput.MoveTo move -> refused(ended, wireName, Refusal.STALE, detail);
            case EngineInput.Event event -> refused(ended, wireName, Refusal.NOT_WAITING, detail);
            case EngineInput.Facts facts -> refused(ended, wireName, Refusal.STALE, detail);
            case EngineInput.HttpAnswer answer -> refused(ended, wireName, Refusal.STALE, detail);
            case EngineInput.ChildEnd end -> refused(ended, wireName, Refusal.STALE, detail);
            case EngineInput.Resume resume -> refused(ended, wireName, Refusal.NOT_WAITING, detail);
        };
    }

    private static Decision refused(EndedExecution ended, String wireName, Refusal reason, String detail) {
        return Decision.Transitions.of(Transition.Refused.ended(ended, new InputRefused(wireName, reason, detail)));
    }

    /** Empty when the version is not here. */
    private Optional<Transition> advanced(
            ContactState contact, WorkspaceId workspace, RunningExecution execution, EngineInput input, Instant now) {
        try {
            Optional<Plan> plan = definitions.plan(workspace, execution.scenarioId(), execution.version());
            return plan.map(found -> engine.advance(found, execution, input, contact.profile(), now));
        } catch (UnusablePlanException e) {
            return Optional.of(GuardedEngine.failed(execution, GuardedEngine.ENGINE_ERROR, e.getMessage()));
        }
    }
}
