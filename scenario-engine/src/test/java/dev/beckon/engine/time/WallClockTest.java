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
        "2026-03-08T01:00:00Z, 22:00, 06:00, 2026-03-09T21:00:00Z"
    })
    void itIsWorkingTime(Instant now, LocalTime from, LocalTime to, Instant end) {
        Set<DayOfWeek> week = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

        assertThat(WallClock.end(new Delay.WorkingHours(from, to, week), now, PARIS))
                .isEqualTo(end);
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
