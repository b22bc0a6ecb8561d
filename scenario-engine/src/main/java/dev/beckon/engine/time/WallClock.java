package dev.beckon.engine.time;

import dev.beckon.engine.definition.Delay;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * When a delay is over. A local time that a change to summer time skips is the same distance behind the gap, so nothing
 * is ever early.
 */
public final class WallClock {

    /** Reaches every day of the week once more, after today's time has passed. */
    private static final int DAYS_AHEAD = 8;

    private WallClock() {}

    /** The end of a delay until an instant; empty when the text is none. */
    public static Optional<Instant> end(Delay.Until delay, String instant, ZoneId zone) {
        return InstantText.read(instant, zone)
                .map(moment -> delay.offset() == null ? moment : moment.plus(delay.offset()));
    }

    /** The first instant, not before now, at which the clock shows the time. */
    public static Instant end(Delay.LocalClock delay, Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        for (int i = 0; ; i++) {
            LocalDate day = today.plusDays(i);
            Instant moment = day.atTime(delay.time()).atZone(zone).toInstant();
            if (isOn(day, delay.days()) && !moment.isBefore(now) || i == DAYS_AHEAD) {
                return moment;
            }
        }
    }

    /** Now, when it is working time, else its next beginning. Hours whose end is not after their begin go on till the next day. */
    public static Instant end(Delay.WorkingHours delay, Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        for (int i = -1; ; i++) {
            LocalDate day = today.plusDays(i);
            Instant begin = day.atTime(delay.from()).atZone(zone).toInstant();
            if (isOn(day, delay.days()) && now.isBefore(end(delay, day, zone)) || i == DAYS_AHEAD) {
                return begin.isAfter(now) ? begin : now;
            }
        }
    }

    private static Instant end(Delay.WorkingHours delay, LocalDate day, ZoneId zone) {
        LocalTime to = delay.to();
        LocalDate last = to.isAfter(delay.from()) ? day : day.plusDays(1);
        return last.atTime(to).atZone(zone).toInstant();
    }

    private static boolean isOn(LocalDate day, Set<DayOfWeek> days) {
        return days.isEmpty() || days.contains(day.getDayOfWeek());
    }
}
