package dev.beckon.worker.decide;

import dev.beckon.contracts.execution.ExecutionCommand.DeliverReply;
import dev.beckon.contracts.execution.ExecutionCommand.MoveExecution;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.ExecutionEvent.ExecutionMoved;
import dev.beckon.contracts.journal.ExecutionEvent.InputRefused;
import dev.beckon.contracts.journal.Refusal;
import dev.beckon.engine.interpreter.EngineInput;
import dev.beckon.worker.state.ContactState;
import dev.beckon.worker.state.EndedExecution;
import dev.beckon.worker.state.HandledInput;
import dev.beckon.worker.state.RunningExecution;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an input does to the execution under way that it is meant for. */
final class RunDecider {

    private final GuardedEngine engine;
    private final UnaskedReplies unasked;

    RunDecider(GuardedEngine engine, UnaskedReplies unasked) {
        this.engine = engine;
        this.unasked = unasked;
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
        return engine.advance(contact, workspace, execution.get(), input, now)
                .<Decision>map(Decision.Transitions::of)
                .orElseGet(Decision.AwaitVersion::new);
    }

    /**
     * A reply, offered to those who wait until one accepts; when none does it is unasked, else the first refusal
     * counts.
     */
    Decision reply(ContactState contact, DeliverReply reply, Instant now) {
        Optional<HandledInput> handled = contact.handledReply(reply.inboundId());
        if (handled.isPresent()) {
            return repeated(contact, handled.get());
        }
        if (contact.handover().isPresent()) {
            return Decision.Transitions.of(Handovers.refused(contact.handover().get()));
        }
        List<RunningExecution> candidates = ReplyRouter.candidates(contact, reply);
        Transition refused = null;
        for (RunningExecution candidate : candidates) {
            Optional<Transition> transition =
                    engine.advance(contact, reply.workspace(), candidate, EngineInput.of(reply), now);
            if (transition.isEmpty()) {
                return new Decision.AwaitVersion();
            }
            if (!(transition.get() instanceof Transition.Refused)) {
                return Decision.Transitions.of(transition.get());
            }
            refused = refused == null ? transition.get() : refused;
        }
        Decision otherwise = refused == null
                ? new Decision.Dropped(Refusal.NOT_WAITING.wireName())
                : Decision.Transitions.of(refused);
        return unasked.decide(contact, reply.workspace(), now).orElse(otherwise);
    }

    /** Refused in the name of the execution that the first one concerned, where it is still known. */
    private static Decision repeated(ContactState contact, HandledInput first) {
        InputRefused refusal = new InputRefused(
                DeliverReply.WIRE_NAME,
                Refusal.ALREADY_HANDLED,
                "Expected a new reply, but " + first.id() + " was handled at " + first.at());
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

    /** On the version to move to, from which it is pinned to that one. */
    Decision move(ContactState contact, MoveExecution move, Instant now) {
        Optional<RunningExecution> execution = contact.running(move.executionId());
        if (execution.isEmpty()) {
            return named(
                    contact, move.workspace(), move.executionId(), EngineInput.of(move), MoveExecution.WIRE_NAME, now);
        }
        if (move.toVersion() <= execution.get().version()) {
            return Decision.Transitions.of(refused(execution.get(), Refusal.STALE, move, "it is there or beyond"));
        }
        return engine.advance(contact, move.workspace(), execution.get(), move.toVersion(), EngineInput.of(move), now)
                .map(transition -> pinned(transition, execution.get().version(), move.toVersion()))
                .<Decision>map(Decision.Transitions::of)
                .orElseGet(Decision.AwaitVersion::new);
    }

    /** A move to a version that never came changes nothing. */
    static Transition moveLost(RunningExecution execution, MoveExecution move) {
        return refused(execution, Refusal.UNKNOWN_VERSION, move, "that version never reached this worker");
    }

    private static Transition refused(RunningExecution execution, Refusal reason, MoveExecution move, String why) {
        String detail =
                "Expected to move from version " + execution.version() + " to " + move.toVersion() + ", but " + why;
        return Transition.Refused.running(execution, new InputRefused(MoveExecution.WIRE_NAME, reason, detail));
    }

    /** To the version it was moved to, which the engine does not know of; not where it failed on the way. */
    private static Transition pinned(Transition transition, int from, int to) {
        if (!(transition instanceof Transition.Advanced(var execution, var events))
                || events.stream().noneMatch(ExecutionMoved.class::isInstance)) {
            return transition;
        }
        List<ExecutionEvent> told = events.stream()
                .map(event -> event instanceof ExecutionMoved moved
                        ? new ExecutionMoved(from, to, moved.fromActionKey(), moved.toActionKey())
                        : event)
                .toList();
        return new Transition.Advanced(execution.pinnedTo(to), told);
    }

    private static Decision refused(EndedExecution ended, String wireName, Refusal reason, String detail) {
        return Decision.Transitions.of(Transition.Refused.ended(ended, new InputRefused(wireName, reason, detail)));
    }
}
