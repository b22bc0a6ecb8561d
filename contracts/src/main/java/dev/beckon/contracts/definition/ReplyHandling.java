package dev.beckon.contracts.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What an answer does that nothing in a campaign has waited for. */
public enum ReplyHandling {
    /** Nothing: the contact goes on through the campaign. */
    @JsonProperty("continue")
    CONTINUE,
    /** It ends the contact's way through the campaign: whoever talks to people goes on from there. */
    @JsonProperty("stop_on_reply")
    STOP_ON_REPLY;

    /** The word on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
