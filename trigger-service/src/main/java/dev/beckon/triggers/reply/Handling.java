package dev.beckon.triggers.reply;

import java.util.Locale;

/** What was done with an inbound message. */
enum Handling {
    /** Stored; what follows has not been done yet. */
    RECEIVED,
    /** Handed to the worker. */
    DELIVERED,
    /** Nobody of the workspace has this address. */
    UNKNOWN_SENDER,
    /** A stop word: the channel's consent is revoked, no execution is told. */
    OPTED_OUT;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
