package dev.beckon.contracts.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where a campaign is wanted to be. */
public enum CampaignStatus {
    /** May be edited. */
    @JsonProperty("draft")
    DRAFT,
    /** Begins at its launch time. */
    @JsonProperty("scheduled")
    SCHEDULED,
    /** Launched: its audience is being started. */
    @JsonProperty("running")
    RUNNING,
    /** Nobody new is started until it is resumed. */
    @JsonProperty("paused")
    PAUSED,
    /** Nobody new is started, ever; executions under way are interrupted. */
    @JsonProperty("cancelled")
    CANCELLED;

    /** The word on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
