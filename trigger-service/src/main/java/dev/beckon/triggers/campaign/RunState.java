package dev.beckon.triggers.campaign;

import java.util.Locale;

/** Where a campaign's run is. */
public enum RunState {
    /** Begins at its time. */
    SCHEDULED,
    /** Its audience is being started. */
    RUNNING,
    /** Nobody is started until it goes on; also before it began. */
    PAUSED,
    /** Everybody is started. */
    COMPLETED,
    /** Nobody is started any more, and executions were told to stop. */
    CANCELLED,
    /** It cannot begin. */
    FAILED;

    /** The word in the database and on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunState of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
