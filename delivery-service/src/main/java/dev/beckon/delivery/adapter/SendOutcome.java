package dev.beckon.delivery.adapter;

import java.time.Duration;

/** How one call to a provider ended. Reasons are codes; none of the texts holds a message text or a secret. */
public sealed interface SendOutcome {

    /**
     * The provider has taken the message.
     *
     * @param providerId the provider's id of it, by which receipts come back
     */
    record Accepted(String providerId) implements SendOutcome {}

    /**
     * Not now: the provider has not taken it and asks for patience. Never counts against the number of attempts.
     *
     * @param retryAfter not before this time has passed; positive
     * @param scope who has to wait
     */
    record Throttled(Duration retryAfter, Scope scope, String reason) implements SendOutcome {}

    /** Certainly not taken, and worth another attempt. */
    record Retryable(String reason) implements SendOutcome {}

    /** Refused for good. */
    record Rejected(String code, String reason) implements SendOutcome {}

    /**
     * The provider knows that this person has unsubscribed there.
     *
     * @param word the provider's own code for it
     */
    record Unsubscribed(String word) implements SendOutcome {

        /**
         * The reason in outcomes, whichever the provider, also where one tells of it later: its readers revoke consent.
         */
        public static final String REASON = "unsubscribed";
    }

    /** It was sent, or may have been, and no answer came. */
    record Unknown(String reason) implements SendOutcome {}

    /** Whom a limit binds. */
    enum Scope {
        /** Everything this channel sends. */
        CHANNEL,
        /** Only what goes to this person. */
        RECIPIENT
    }

    /** The outcome's word in metrics. */
    default String word() {
        return switch (this) {
            case Accepted accepted -> "accepted";
            case Throttled throttled -> "throttled";
            case Retryable retryable -> "retryable";
            case Rejected rejected -> "rejected";
            case Unsubscribed unsubscribed -> Unsubscribed.REASON;
            case Unknown unknown -> "unknown";
        };
    }
}
