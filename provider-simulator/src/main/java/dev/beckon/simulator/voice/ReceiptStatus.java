package dev.beckon.simulator.voice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a receipt says, in words common to all providers. */
public enum ReceiptStatus {
    SENT,
    DELIVERED,
    READ,
    FAILED,
    /** RCS: the message ran out of time and was taken back. */
    TTL_EXPIRATION_REVOKED,
    /** RCS: the message ran out of time and may have arrived all the same. */
    TTL_EXPIRATION_REVOKE_FAILED;

    /** The word in requests to the simulator. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the word. */
    public static Optional<ReceiptStatus> of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.wireName().equals(word))
                .findFirst();
    }
}
