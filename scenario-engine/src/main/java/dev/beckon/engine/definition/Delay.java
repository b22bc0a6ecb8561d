package dev.beckon.engine.definition;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;

/** How long a delay lasts. Local times are of the contact's zone, else of the workspace's. */
public sealed interface Delay {

    /** A fixed length. */
    record For(Duration duration) implements Delay {}

    /**
     * Until an instant; one that has passed is no delay.
     *
     * @param instant template of an ISO 8601 instant, local date and time, or date
     * @param offset added to it; negative for "two hours before"
     */
    record Until(String instant, Duration offset) implements Delay {}

    /**
     * Until the next time that the clock shows this.
     *
     * @param days on these days of the week only; all when empty
     */
    record LocalClock(LocalTime time, Set<DayOfWeek> days) implements Delay {

        public LocalClock {
            days = Set.copyOf(days);
        }
    }

    /**
     * Until it is working time: no delay within it, else its next beginning.
     *
     * @param to exclusive; where it is earlier than {@code from}, of the next day
     * @param days on which they begin; all when empty
     */
    record WorkingHours(LocalTime from, LocalTime to, Set<DayOfWeek> days) implements Delay {

        public WorkingHours {
            days = Set.copyOf(days);
        }
    }
}
