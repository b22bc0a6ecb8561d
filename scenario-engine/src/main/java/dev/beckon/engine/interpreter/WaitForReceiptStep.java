package dev.beckon.engine.interpreter;

import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.engine.definition.ActionType;
import dev.beckon.engine.definition.Branch;
import dev.beckon.engine.definition.WaitForReceipt;
import dev.beckon.engine.time.DueTime;
import java.time.Duration;
import java.util.Optional;

/** Rests until a message sent before has got far enough; not at all, when it has already. */
record WaitForReceiptStep(String actionKey, String messageKey, boolean read, Duration timeout, Exits exits)
        implements RestingStep {

    static WaitForReceiptStep of(WaitForReceipt action, Exits exits, Compiling compiling) {
        compiling.await(action.messageKey());
        return new WaitForReceiptStep(action.actionKey(), action.messageKey(), action.read(), action.timeout(), exits);
    }

    @Override
    public ActionType type() {
        return ActionType.WAIT_FOR_RECEIPT;
    }

    @Override
    public boolean restsAt(Wait wait) {
        return wait instanceof Wait.ForReceipt;
    }

    @Override
    public Move enter(Walk walk) {
        Optional<SentMessage> message = walk.messages().stream()
                .filter(sent -> sent.actionKey().equals(messageKey))
                .findFirst();
        if (message.isEmpty()) {
            walk.warn(actionKey, "message_not_sent", "'" + messageKey + "' has sent nothing");
            return exits.take(walk, Branch.OPTION_FAILED);
        }
        Optional<String> branch = branch(message.get().status());
        if (branch.isPresent()) {
            return exits.take(walk, branch.get());
        }
        return walk.rest(
                new Wait.ForReceipt(walk.step(), actionKey, message.get().id(), DueTime.after(walk.now(), timeout)));
    }

    /** The way to go for a message that has got so far; empty to wait on. */
    Optional<String> branch(MessageStatus status) {
        return switch (status) {
            case READ ->
                Optional.of(read || exits.has(Branch.OPTION_READ) ? Branch.OPTION_READ : Branch.OPTION_DELIVERED);
            case DELIVERED -> read ? Optional.empty() : Optional.of(Branch.OPTION_DELIVERED);
            case FAILED, EXPIRED, SUPPRESSED -> Optional.of(Branch.OPTION_FAILED);
            case PENDING, QUEUED, UNKNOWN, ACCEPTED, SENT -> Optional.empty();
        };
    }

    @Override
    public Move expire(Walk walk, Wait wait) {
        return exits.take(walk, Branch.OPTION_EXPIRED);
    }
}
