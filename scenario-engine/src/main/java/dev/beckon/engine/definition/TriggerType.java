package dev.beckon.engine.definition;

import java.util.Locale;

/** What may start a scenario. */
public enum TriggerType {
    API,
    API_TRIGGER,
    EVENT,
    CONTACT_CREATE,
    CONTACT_UPDATE,
    MESSAGE_RECEIVED,
    FOLDER_ADDED,
    SEGMENT_ENTERED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
