package dev.beckon.contracts.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What becomes of contacts in whose time zone a campaign's local time is past already when it begins. */
public enum PastZones {
    /** They are due the next time that the clock shows it there. */
    @JsonProperty("next_day")
    NEXT_DAY,
    /** They are due when the campaign begins, whatever the clock shows there. */
    @JsonProperty("at_once")
    AT_ONCE,
    /** They are left out. */
    @JsonProperty("skip")
    SKIP;

    /** The word on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
