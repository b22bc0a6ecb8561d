package dev.beckon.contracts.execution;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The life of an execution. */
public enum ExecutionStatus {
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("waiting")
    WAITING,
    @JsonProperty("completed")
    COMPLETED,
    @JsonProperty("failed")
    FAILED,
    @JsonProperty("expired")
    EXPIRED,
    /** Ended by an operator or an entry policy. */
    @JsonProperty("interrupted")
    INTERRUPTED;

    public boolean isEnded() {
        return this != ACTIVE && this != WAITING;
    }

    /** The word on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
