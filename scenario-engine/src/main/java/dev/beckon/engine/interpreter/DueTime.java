package dev.beckon.engine.interpreter;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants at which something is due: whole milliseconds, so that hosts can keep them as such, and never early. */
final class DueTime {

    private DueTime() {}

    static Instant after(Instant start, Duration duration) {
        Instant exact = start.plus(duration);
        Instant whole = exact.truncatedTo(ChronoUnit.MILLIS);
        return whole.equals(exact) ? whole : whole.plusMillis(1);
    }
}
