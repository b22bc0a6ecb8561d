package dev.beckon.contracts.contact;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.beckon.contracts.message.Channel;

/**
 * One way to reach a contact.
 *
 * @param address E.164 with {@code +} for phones, lower case for e-mail
 * @param consent whether messages may be sent there
 */
public record ContactAddress(Channel channel, String address, Consent consent) {

    /** What the person has said about messages on this channel. */
    public enum Consent {
        @JsonProperty("granted")
        GRANTED,
        /** Nothing known; whether that suffices is the workspace's policy, by default it does not. */
        @JsonProperty("unknown")
        UNKNOWN,
        @JsonProperty("revoked")
        REVOKED
    }
}
