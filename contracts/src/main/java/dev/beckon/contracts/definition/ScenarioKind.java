package dev.beckon.contracts.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What an action tree belongs to. */
public enum ScenarioKind {
    @JsonProperty("scenario")
    SCENARIO,
    /** Started for an audience by its campaign only. */
    @JsonProperty("campaign")
    CAMPAIGN;

    /** The word on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
