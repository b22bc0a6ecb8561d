package dev.beckon.triggers.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.definition.PastZones;
import dev.beckon.triggers.audience.AudienceCall.LocalStart;
import dev.beckon.triggers.audience.AudiencePlan.Wave;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WavesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final Set<String> ZONES =
            Set.of("America/New_York", "Asia/Tokyo", "Europe/Paris", "Pacific/Auckland", "Nowhere/Here");

    @Test
    void eachZoneIsDueAtTheTimeOfDayThere() {
        Instant launch = Instant.parse("2026-03-09T19:00:00Z");

        assertThat(Waves.of(ZONES, nine("2026-03-10", PastZones.SKIP), launch))
                .containsExactly(
                        new Wave(Instant.parse("2026-03-09T20:00:00Z"), List.of("Pacific/Auckland")),
                        new Wave(Instant.parse("2026-03-10T00:00:00Z"), List.of("Asia/Tokyo")),
                        new Wave(
                                Instant.parse("2026-03-10T08:00:00Z"),
                                List.of("Europe/Berlin", "Europe/Paris", "Nowhere/Here")),
                        new Wave(Instant.parse("2026-03-10T13:00:00Z"), List.of("America/New_York")),
                        new Wave(Instant.parse("2026-03-10T13:00:00Z"), List.of()));
    }

    /** At 10 in the evening in Berlin, it is past 9 the next morning in Auckland. */
    @Test
    void whereTheTimeIsPastItIsTheNextTimeThatTheClockThereShowsIt() {
        Instant launch = Instant.parse("2026-03-10T21:00:00Z");

        assertThat(Waves.of(ZONES, nine("2026-03-10", PastZones.NEXT_DAY), launch))
                .containsExactly(
                        new Wave(Instant.parse("2026-03-11T00:00:00Z"), List.of("Asia/Tokyo")),
                        new Wave(
                                Instant.parse("2026-03-11T08:00:00Z"),
                                List.of("Europe/Berlin", "Europe/Paris", "Nowhere/Here")),
                        new Wave(Instant.parse("2026-03-11T13:00:00Z"), List.of("America/New_York")),
                        new Wave(Instant.parse("2026-03-11T20:00:00Z"), List.of("Pacific/Auckland")),
                        new Wave(Instant.parse("2026-03-11T20:00:00Z"), List.of()));
    }

    @Test
    void theInstantItselfIsNotPast() {
        Instant launch = Instant.parse("2026-03-10T08:00:00Z");

        assertThat(Waves.of(Set.of(), nine("2026-03-10", PastZones.NEXT_DAY), launch)
                        .getFirst()
                        .at())
                .isEqualTo(launch);
    }

    @Test
    void whereTheTimeIsPastTheyMayBeDueAtOnceOrBeLeftOut() {
        Instant launch = Instant.parse("2026-03-10T10:00:00Z");
        List<String> past = List.of("Asia/Tokyo", "Europe/Berlin", "Europe/Paris", "Nowhere/Here", "Pacific/Auckland");
        Instant newYork = Instant.parse("2026-03-10T13:00:00Z");

        assertThat(Waves.of(ZONES, nine("2026-03-10", PastZones.AT_ONCE), launch))
                .containsExactly(
                        new Wave(launch, past),
                        new Wave(newYork, List.of("America/New_York")),
                        new Wave(newYork, List.of()));
        assertThat(Waves.of(ZONES, nine("2026-03-10", PastZones.SKIP), launch))
                .containsExactly(
                        new Wave(launch, past, true),
                        new Wave(newYork, List.of("America/New_York")),
                        new Wave(newYork, List.of()));
    }

    @Test
    void whereAllAreLeftOutNobodyIsDueForHavingMoved() {
        Instant launch = Instant.parse("2026-03-10T10:00:00Z");

        assertThat(Waves.of(Set.of(), nine("2026-03-10", PastZones.SKIP), launch))
                .containsExactly(new Wave(launch, List.of("Europe/Berlin"), true), new Wave(launch, List.of(), true));
    }

    @Test
    void aTimeThatTheClockLeapsOverIsDueBehindTheLeap() {
        LocalStart inTheGap =
                new LocalStart(LocalTime.of(2, 30), LocalDate.parse("2026-03-29"), BERLIN, PastZones.NEXT_DAY);

        List<Wave> waves = Waves.of(Set.of(), inTheGap, Instant.parse("2026-03-28T23:30:00Z"));

        assertThat(waves.getFirst().at()).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(waves.getLast().isSweep()).isTrue();
    }

    private static LocalStart nine(String day, PastZones past) {
        return new LocalStart(NINE, LocalDate.parse(day), BERLIN, past);
    }
}
