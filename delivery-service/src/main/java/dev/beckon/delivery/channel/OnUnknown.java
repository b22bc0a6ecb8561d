package dev.beckon.delivery.channel;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What to do with a message whose call may have happened without an answer. */
public enum OnUnknown {
    /** Wait for the provider's later status; without one the message ends as unknown. Never sends twice. */
    @JsonProperty("hold")
    HOLD,
    /** Send again, and count a possible duplicate unless the provider ignores repeats. */
    @JsonProperty("resend")
    RESEND;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads {@link #wireName()}.
     *
     * @throws IllegalArgumentException for any other word
     */
    public static OnUnknown of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
