package dev.beckon.engine.time;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants at which something is due: whole milliseconds, so that hosts can keep them as such, and never early. */
public final class DueTime {

    private DueTime() {}

    public static Instant after(Instant start, Duration duration) {
        return at(start.plus(duration));
    }

    /** That instant, or the first whole millisecond after it. */
    public static Instant at(Instant exact) {
        Instant whole = exact.truncatedTo(ChronoUnit.MILLIS);
        return whole.equals(exact) ? whole : whole.plusMillis(1);
    }
}
