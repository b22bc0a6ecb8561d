package dev.beckon.contracts.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * The life of a message: a lattice that only rises. Receipts may come twice, out of order, or not at all, so two
 * statuses are combined with {@link #join}, never overwritten.
 */
public enum MessageStatus {
    @JsonProperty("pending")
    PENDING(0),
    @JsonProperty("queued")
    QUEUED(1),
    /** A call may have happened and no answer came; a later receipt still settles it. */
    @JsonProperty("unknown")
    UNKNOWN(2),
    /** The provider has taken it. */
    @JsonProperty("accepted")
    ACCEPTED(3),
    @JsonProperty("sent")
    SENT(4),
    /** Never sent: consent, no address, no channel, … */
    @JsonProperty("suppressed")
    SUPPRESSED(5),
    /** Never sent: too late to be of use. */
    @JsonProperty("expired")
    EXPIRED(5),
    /** The provider refused it or could not deliver it. */
    @JsonProperty("failed")
    FAILED(5),
    @JsonProperty("delivered")
    DELIVERED(6),
    @JsonProperty("read")
    READ(7);

    private final int rank;

    MessageStatus(int rank) {
        this.rank = rank;
    }

    /** The place in the lattice; higher tells more. Ends that exclude each other share a place. */
    public int rank() {
        return rank;
    }

    /** The higher of the two; of two ends that exclude each other the first known stays. */
    public MessageStatus join(MessageStatus other) {
        return other.rank > rank ? other : this;
    }

    /** Whether {@code other} tells more than this. */
    public boolean isRaisedBy(MessageStatus other) {
        return other.rank > rank;
    }

    /** Whether the message will certainly not reach the person. */
    public boolean isUndelivered() {
        return this == SUPPRESSED || this == EXPIRED || this == FAILED;
    }

    /** Whether the provider took it, whatever came after. */
    public boolean isAccepted() {
        return this == ACCEPTED || this == SENT || this == DELIVERED || this == READ;
    }

    /** The word on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
