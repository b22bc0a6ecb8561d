package dev.beckon.triggers.event;

import java.time.Duration;

/** How much an event may hold, and when it counts as new. Lengths are in UTF-16 units unless said otherwise. */
public final class EventLimits {

    /** Events of one request. */
    public static final int BATCH = 1_000;

    public static final int NAME_LENGTH = 100;
    public static final int ID_LENGTH = 200;
    public static final int DEPTH = 5;
    /** The properties of one event, as JSON, in UTF-8 bytes. */
    public static final int PROPERTIES_BYTES = 32 * 1024;

    /** How far the caller's clock may be ahead. */
    public static final Duration AHEAD = Duration.ofMinutes(5);

    /** An older event is history: it is stored and counts, but wakes and starts nobody. */
    public static final Duration NEWS = Duration.ofDays(1);

    private EventLimits() {}
}
