package dev.beckon.delivery.ledger;

import dev.beckon.contracts.message.MessageStatus;
import java.time.Duration;

/** What follows from a call. */
public sealed interface Verdict {

    /** The message has its answer. */
    record Settle(MessageStatus status, String providerId, String reason, String detail) implements Verdict {}

    /**
     * Another attempt.
     *
     * @param possibleDuplicate whether the last call may have reached the person all the same
     */
    record Again(Duration delay, boolean possibleDuplicate, String reason) implements Verdict {}

    /** A call may have happened: wait for the provider's word, so long. */
    record Hold(Duration window, String reason) implements Verdict {}
}
