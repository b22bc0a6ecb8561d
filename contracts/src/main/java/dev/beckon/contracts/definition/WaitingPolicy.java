package dev.beckon.contracts.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What becomes of those who wait at an action that a new version has removed or changed. */
public enum WaitingPolicy {
    /** They finish on the version they started on. */
    @JsonProperty("finish")
    FINISH,
    /** They go on at an action of the new version. */
    @JsonProperty("move")
    MOVE,
    /** Their execution is interrupted. */
    @JsonProperty("exit")
    EXIT;

    /** The word on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
