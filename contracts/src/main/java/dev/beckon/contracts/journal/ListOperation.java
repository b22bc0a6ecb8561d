package dev.beckon.contracts.journal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How a set of tags or folders changes. */
public enum ListOperation {
    @JsonProperty("add")
    ADD,
    @JsonProperty("remove")
    REMOVE;

    /** The word on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
