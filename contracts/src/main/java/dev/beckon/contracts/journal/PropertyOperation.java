package dev.beckon.contracts.journal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How a property changes. */
public enum PropertyOperation {
    @JsonProperty("set")
    SET,
    /** Append to a list, which a single value becomes; a value that is in it already is not added again. */
    @JsonProperty("add")
    ADD,
    /** Add a number; an absent property counts as 0. */
    @JsonProperty("increment")
    INCREMENT,
    @JsonProperty("clear")
    CLEAR;

    /** The word on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
