package dev.beckon.engine.time;

import dev.beckon.engine.definition.Delay;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When a delay is over. A local time that a change to summer time skips is the same distance behind the gap, so nothing
 * is ever early; working time is whenever the clock shows it, so what of it is skipped is not there that day.
 */
public final class WallClock {

    /** Reaches every day of the week once more, after today's time has passed. */
    private static final int DAYS_AHEAD = 8;

    /** As some change of the clock may leave out the hours of that day of the week once. */
    private static final int WORKING_DAYS_AHEAD = 15;

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

    /**
     * The first instant, not before now, at which the clock shows working time: now, where it is. Hours that end before
     * they begin go on till the next day, and belong to the day on which they begin.
     */
    public static Instant end(Delay.WorkingHours hours, Instant now, ZoneId zone) {
        if (isWithin(hours, now.atZone(zone).toLocalDateTime())) {
            return now;
        }
        return beginnings(hours, now, zone)
                .filter(moment -> moment.isAfter(now)
                        && isWithin(hours, moment.atZone(zone).toLocalDateTime()))
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("No working time in " + zone + " after " + now));
    }

    private static boolean isWithin(Delay.WorkingHours hours, LocalDateTime shown) {
        LocalDate day = shown.toLocalDate();
        LocalTime time = shown.toLocalTime();
        if (hours.from().isBefore(hours.to())) {
            return isOn(day, hours.days()) && !time.isBefore(hours.from()) && time.isBefore(hours.to());
        }
        return isOn(day, hours.days()) && !time.isBefore(hours.from())
                || isOn(day.minusDays(1), hours.days()) && time.isBefore(hours.to());
    }

    /** When the clock comes to the hours' begin, each time it does, or jumps. */
    private static Stream<Instant> beginnings(Delay.WorkingHours hours, Instant now, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        LocalDate today = now.atZone(zone).toLocalDate();
        Stream<Instant> shown = IntStream.rangeClosed(0, WORKING_DAYS_AHEAD)
                .mapToObj(i -> today.plusDays(i).atTime(hours.from()))
                .flatMap(begin -> rules.getValidOffsets(begin).stream().map(begin::toInstant));
        return Stream.concat(shown, Stream.ofNullable(rules.nextTransition(now)).map(ZoneOffsetTransition::getInstant));
    }

    private static boolean isOn(LocalDate day, Set<DayOfWeek> days) {
        return days.isEmpty() || days.contains(day.getDayOfWeek());
    }
}
