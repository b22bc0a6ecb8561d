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
     * @param mayHaveArrived whether the last call may have reached the person all the same
     * @param possibleDuplicate whether the person may then get it twice; false where the provider ignores repeats
     */
    record Again(Duration delay, boolean mayHaveArrived, boolean possibleDuplicate, String reason) implements Verdict {}

    /**
     * Certainly refused, and the send plan goes on.
     *
     * @param nextVariant the first that may still be tried
     * @param variant the one that was refused; none up to it is tried again
     * @param reason its code; it stays the message's own, should nothing more come of the plan
     */
    record Next(int variant, String reason, String detail) implements Verdict {

        int nextVariant() {
            return variant + 1;
        }

        /** As the ledger keeps it, such as {@code 0 whatsapp_131047}. */
        String refusal() {
            return variant + " " + reason;
        }
    }

    /** A call may have happened: wait for the provider's word, so long. */
    record Hold(Duration window, String reason) implements Verdict {}
}
