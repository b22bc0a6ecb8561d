package dev.beckon.delivery.ledger;

import java.util.Locale;

/** Where a message stands with us, beside what is known of it at the provider. */
public enum LedgerState {
    /** Claimed: a call may be under way or may have happened. */
    SENDING,
    /** No call has been taken; the next attempt may claim it. */
    RETRYING,
    /** A call may have happened; the provider's word is awaited until a time. */
    HELD,
    /** Nothing more will be sent. */
    DONE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LedgerState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
