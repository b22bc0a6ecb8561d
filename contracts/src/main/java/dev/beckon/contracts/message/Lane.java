package dev.beckon.contracts.message;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which queue a piece of work travels in; realtime work never waits behind bulk work. */
public enum Lane {
    @JsonProperty("realtime")
    REALTIME,
    @JsonProperty("bulk")
    BULK
}
