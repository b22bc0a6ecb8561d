package dev.beckon.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.engine.definition.Delay;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallClockTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T10:00:00Z, 2026-03-01T10:00:00Z",
        "2026-03-01T10:00:00+02:00, 2026-03-01T08:00:00Z",
        "2026-03-01T10:00:00.5+0200, 2026-03-01T08:00:00.5Z",
        "' 2026-03-01T10:00 ', 2026-03-01T09:00:00Z",
        "2026-03-01 10:00:00, 2026-03-01T09:00:00Z",
        "2026-03-01, 2026-02-28T23:00:00Z",
        "2026-03-29T02:30, 2026-03-29T01:30:00Z",
        "2026-10-25T02:30, 2026-10-25T00:30:00Z",
        "2026-03-01T10:00+01:00[Europe/Paris], 2026-03-01T09:00:00Z"
    })
    void aTextIsAnInstant(String text, Instant instant) {
        assertThat(WallClock.end(new Delay.Until(text, null), text, PARIS)).contains(instant);
    }

    @ParameterizedTest
    @CsvSource({"''", "tomorrow", "2026-13-01", "10:00", "12026-03-01T10:00:00Z", "2026-03-01T25:00"})
    void aTextIsNone(String text) {
        assertThat(WallClock.end(new Delay.Until(text, null), text, PARIS)).isEmpty();
    }

    @Test
    void anOffsetMovesTheInstant() {
        Delay.Until twoHoursBefore = new Delay.Until("x", Duration.ofHours(-2));

        assertThat(WallClock.end(twoHoursBefore, "2026-03-01T10:00:00Z", PARIS))
                .contains(Instant.parse("2026-03-01T08:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        // The clock shows it today, right now, or not before tomorrow.
        "2026-03-02T07:00:00Z, 09:00, '', 2026-03-02T08:00:00Z",
        "2026-03-02T08:00:00Z, 09:00, '', 2026-03-02T08:00:00Z",
        "2026-03-02T08:00:00.001Z, 09:00, '', 2026-03-03T08:00:00Z",
        // A Monday, and only Mondays will do.
        "2026-03-02T12:00:00Z, 09:00, MONDAY, 2026-03-09T08:00:00Z",
        // The clock skips 02:30 on the last Sunday of March, so it is half past one behind the gap.
        "2026-03-29T00:00:00Z, 02:30, '', 2026-03-29T01:30:00Z",
        // It shows 02:30 twice on the last Sunday of October.
        "2026-10-25T00:00:00Z, 02:30, '', 2026-10-25T00:30:00Z"
    })
    void theClockShowsATime(Instant now, LocalTime time, String day, Instant end) {
        Set<DayOfWeek> days = day.isEmpty() ? Set.of() : Set.of(DayOfWeek.valueOf(day));

        assertThat(WallClock.end(new Delay.LocalClock(time, days), now, PARIS)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00:00Z, 09:00, 17:00, 2026-03-02T09:00:00Z",
        "2026-03-02T07:59:59Z, 09:00, 17:00, 2026-03-02T08:00:00Z",
        "2026-03-02T16:00:00Z, 09:00, 17:00, 2026-03-03T08:00:00Z",
        // Friday evening: Monday.
        "2026-03-06T16:00:00Z, 09:00, 17:00, 2026-03-09T08:00:00Z",
        // A night shift that began on Friday.
        "2026-03-07T01:00:00Z, 22:00, 06:00, 2026-03-07T01:00:00Z",
        "2026-03-08T01:00:00Z, 22:00, 06:00, 2026-03-09T21:00:00Z",
        // Its last moment on Saturday, and the first after it.
        "2026-03-07T04:59:59.999Z, 22:00, 06:00, 2026-03-07T04:59:59.999Z",
        "2026-03-07T05:00:00Z, 22:00, 06:00, 2026-03-09T21:00:00Z",
        // Monday morning: the hours of Sunday are none.
        "2026-03-02T01:00:00Z, 22:00, 06:00, 2026-03-02T21:00:00Z",
        // Till midnight.
        "2026-03-06T22:59:59Z, 18:00, 00:00, 2026-03-06T22:59:59Z",
        "2026-03-06T23:00:00Z, 18:00, 00:00, 2026-03-09T17:00:00Z"
    })
    void itIsWorkingTime(Instant now, LocalTime from, LocalTime to, Instant end) {
        Set<DayOfWeek> week = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

        assertThat(WallClock.end(new Delay.WorkingHours(from, to, week), now, PARIS))
                .isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        // The night has no 02:30: the hours begin where the clock goes on, at 03:00 of summer time.
        "2026-03-29T00:30:00Z, 02:30, 06:00, 2026-03-29T01:00:00Z",
        // Nothing is left of them that night.
        "2026-03-29T00:30:00Z, 02:00, 03:00, 2026-03-30T00:00:00Z",
        // The night over which the clock jumps: an hour shorter, and an hour longer.
        "2026-03-29T03:59:59Z, 22:00, 06:00, 2026-03-29T03:59:59Z",
        "2026-03-29T04:00:00Z, 22:00, 06:00, 2026-03-29T20:00:00Z",
        "2026-10-25T04:59:59Z, 22:00, 06:00, 2026-10-25T04:59:59Z",
        "2026-10-25T05:00:00Z, 22:00, 06:00, 2026-10-25T21:00:00Z",
        // The clock shows 02:15 twice, and each is working time; what is between is not.
        "2026-10-25T00:15:00Z, 22:00, 02:30, 2026-10-25T00:15:00Z",
        "2026-10-25T00:45:00Z, 22:00, 02:30, 2026-10-25T01:00:00Z",
        "2026-10-25T01:30:00Z, 22:00, 02:30, 2026-10-25T21:00:00Z"
    })
    void itIsWorkingTimeWhereTheClockJumps(Instant now, LocalTime from, LocalTime to, Instant end) {
        assertThat(WallClock.end(new Delay.WorkingHours(from, to, Set.of()), now, PARIS))
                .isEqualTo(end);
    }

    @Test
    void workingTimeIsTheFirstMinuteThatTheClockShowsIt() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        List<String> zones = List.of("Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu");
        for (int run = 0; run < 400; run++) {
            ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            // Half of them in a week in which some clocks change.
            long week = random.nextBoolean() ? 1_774_500_000L : 1_792_600_000L;
            Instant now = Instant.ofEpochSecond((week + random.nextInt(700_000)) / 60 * 60);
            LocalTime from = LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
            LocalTime to = from.plusMinutes(15 * (1 + random.nextInt(95)));
            Set<DayOfWeek> days = random.nextBoolean()
                    ? Set.of()
                    : EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)), DayOfWeek.of(1 + random.nextInt(7)));

            Instant expected = now;
            while (!isWorkingTime(expected.atZone(zone), from, to, days)) {
                expected = expected.plusSeconds(60);
            }

            assertThat(WallClock.end(new Delay.WorkingHours(from, to, days), now, zone))
                    .as("seed %d: %s, %s, %s to %s on %s", seed, zone, now, from, to, days)
                    .isEqualTo(expected);
        }
    }

    /** Walks back to when the hours began that the clock is in. */
    private static boolean isWorkingTime(ZonedDateTime shown, LocalTime from, LocalTime to, Set<DayOfWeek> days) {
        int sinceBegin = Math.floorMod(minutes(shown.toLocalTime()) - minutes(from), 1440);
        boolean within = sinceBegin < Math.floorMod(minutes(to) - minutes(from), 1440);
        DayOfWeek began =
                shown.toLocalDateTime().minusMinutes(sinceBegin).toLocalDate().getDayOfWeek();
        return within && (days.isEmpty() || days.contains(began));
    }

    private static int minutes(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    @Test
    void whateverTheZoneItIsNeverEarlyAndTheClockShowsTheTime() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        List<String> zones = List.of(
                "Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia", "UTC");
        for (int run = 0; run < 5_000; run++) {
            ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            Instant now = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(100_000_000));
            LocalTime time = LocalTime.of(random.nextInt(24), random.nextInt(60));
            Set<DayOfWeek> days = random.nextBoolean() ? Set.of() : Set.of(DayOfWeek.of(1 + random.nextInt(7)));

            Instant end = WallClock.end(new Delay.LocalClock(time, days), now, zone);

            ZonedDateTime shown = end.atZone(zone);
            boolean inGap = zone.getRules()
                    .getValidOffsets(shown.toLocalDate().atTime(time))
                    .isEmpty();
            assertThat(end).as("seed " + seed).isAfterOrEqualTo(now);
            assertThat(Duration.between(now, end)).as("seed " + seed).isLessThan(Duration.ofDays(8));
            assertThat(inGap || shown.toLocalTime().equals(time))
                    .as("seed " + seed)
                    .isTrue();
            assertThat(days.isEmpty() || days.contains(shown.getDayOfWeek()))
                    .as("seed " + seed)
                    .isTrue();
        }
    }
}
