package dev.beckon.triggers.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.triggers.audience.AudiencePlan.Wave;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WavesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void eachZoneIsDueAtTheTimeOfDayThereAndNobodyBeforeTheLaunch() {
        Instant launch = Instant.parse("2026-03-10T05:00:00Z");

        List<Wave> waves = Waves.of(
                Set.of("America/New_York", "Asia/Tokyo", "Europe/Paris", "Nowhere/Here"),
                BERLIN,
                LocalTime.of(9, 0),
                launch);

        assertThat(waves)
                .containsExactly(
                        new Wave(launch, List.of("Asia/Tokyo")),
                        new Wave(
                                Instant.parse("2026-03-10T08:00:00Z"),
                                List.of("Europe/Berlin", "Europe/Paris", "Nowhere/Here")),
                        new Wave(Instant.parse("2026-03-10T13:00:00Z"), List.of("America/New_York")),
                        new Wave(Instant.parse("2026-03-10T13:00:00Z"), List.of()));
    }

    @Test
    void aTimeThatTheClockLeapsOverIsDueBehindTheLeap() {
        List<Wave> waves = Waves.of(Set.of(), BERLIN, LocalTime.of(2, 30), Instant.parse("2026-03-28T23:30:00Z"));

        assertThat(waves.getFirst().at()).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(waves.getLast().isSweep()).isTrue();
    }
}
