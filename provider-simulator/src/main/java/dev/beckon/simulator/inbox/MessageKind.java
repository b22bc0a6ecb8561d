package dev.beckon.simulator.inbox;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a message looks like to its recipient; decides the form in which a tapped option comes back. */
public enum MessageKind {
    TEXT,
    BUTTONS,
    LIST,
    TEMPLATE,
    MEDIA,
    RICH_CARD,
    MAIL;

    /** The word in the inbox. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
