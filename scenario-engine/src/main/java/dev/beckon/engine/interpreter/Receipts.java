package dev.beckon.engine.interpreter;

import dev.beckon.contracts.execution.TimerKind;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.journal.ExecutionEvent.ReceiptRecorded;
import dev.beckon.contracts.journal.ExecutionEvent.TimerSet;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.engine.time.DueTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a message's status does to an execution. It matters where the execution waits for it (a question that is
 * accepted starts its timeout, once; one that is undeliverable ends the wait) and where the plan asks for it later. Any
 * other changes nothing, and as messages live on by themselves, that is no refusal.
 */
final class Receipts {

    private Receipts() {}

    static Sprint take(Rest rest, EngineInput.Receipt receipt) {
        return switch (rest.state().waitingFor()) {
            case Wait.ForAnswer wait
            when wait.question().equals(receipt.messageId()) -> ofQuestion(rest, wait, receipt);
            case Wait.ForReceipt wait when wait.message().equals(receipt.messageId()) -> awaited(rest, receipt);
            case null, default -> rest.state().status().isEnded() ? nothing(rest) : noted(rest, receipt);
        };
    }

    private static Sprint nothing(Rest rest) {
        return new Sprint(rest.state(), List.of());
    }

    /** Keeps the status, when the plan asks for it. */
    private static Sprint noted(Rest rest, EngineInput.Receipt receipt) {
        String actionKey = raised(rest, receipt.messageId(), receipt.status());
        if (actionKey == null) {
            return nothing(rest);
        }
        return rest.go(
                recorded(rest, actionKey, receipt), new Move.Rest(rest.state().waitingFor()));
    }

    private static Sprint awaited(Rest rest, EngineInput.Receipt receipt) {
        if (raised(rest, receipt.messageId(), receipt.status()) == null) {
            return nothing(rest);
        }
        WaitForReceiptStep step = rest.step(WaitForReceiptStep.class);
        if (step == null) {
            return rest.mismatch();
        }
        Walk walk = recorded(rest, step.messageKey(), receipt);
        Optional<String> branch = step.branch(receipt.status());
        if (branch.isEmpty()) {
            return rest.go(walk, new Move.Rest(rest.state().waitingFor()));
        }
        walk.cancelTimer();
        return rest.go(walk, step.exits().take(walk, branch.get()));
    }

    private static Sprint ofQuestion(Rest rest, Wait.ForAnswer wait, EngineInput.Receipt receipt) {
        boolean startsTimeout = receipt.status().isAccepted() && wait.timer() == TimerKind.ACCEPTANCE_TIMEOUT;
        if (!startsTimeout && !receipt.status().isUndelivered()) {
            return noted(rest, receipt);
        }
        AskingStep step = rest.step(AskingStep.class);
        if (step == null) {
            return rest.mismatch();
        }
        Walk walk = recorded(rest, wait.actionKey(), receipt);
        walk.cancelTimer();
        if (!startsTimeout) {
            return rest.go(walk, step.undelivered(walk));
        }
        Instant due =
                DueTime.after(receipt.occurredAt(), step.question(wait.place()).timeout());
        walk.happened(new TimerSet(wait.step(), TimerKind.ANSWER_TIMEOUT, due));
        return rest.go(walk, new Move.Rest(wait.withTimer(TimerKind.ANSWER_TIMEOUT, due)));
    }

    private static Walk recorded(Rest rest, String actionKey, EngineInput.Receipt receipt) {
        Walk walk = rest.walk();
        walk.happened(new ReceiptRecorded(receipt.messageId(), actionKey, receipt.status()));
        walk.risen(receipt.messageId(), receipt.status());
        return walk;
    }

    /** The action whose kept message gets further by this, where that matters; null when none does. */
    private static String raised(Rest rest, MessageId id, MessageStatus status) {
        for (SentMessage message : rest.state().messages()) {
            if (message.id().equals(id)
                    && message.status().isRaisedBy(status)
                    && rest.plan().tracks(message.actionKey(), status)) {
                return message.actionKey();
            }
        }
        SentMessage last = rest.state().lastMessage();
        return last != null && last.id().equals(id) && last.status().isRaisedBy(status) ? last.actionKey() : null;
    }
}
