package dev.beckon.triggers.audience;

import dev.beckon.triggers.audience.AudiencePlan.Wave;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Lays out when the contacts of each time zone are due. */
final class Waves {

    private Waves() {}

    /**
     * The waves in order. The last one meets those who changed zone meanwhile.
     *
     * @param zones of the contacts; those that the platform does not know count as {@code home}
     * @param notBefore nobody is due before; its day, at home, is the day of {@code localTime} everywhere
     */
    static List<Wave> of(Set<String> zones, ZoneId home, LocalTime localTime, Instant notBefore) {
        LocalDate day = notBefore.atZone(home).toLocalDate();
        Map<Instant, Set<String>> byInstant = new TreeMap<>();
        Set<String> all = new TreeSet<>(zones);
        all.add(home.getId());
        for (String zone : all) {
            Instant at = day.atTime(localTime).atZone(zone(zone, home)).toInstant();
            byInstant
                    .computeIfAbsent(at.isBefore(notBefore) ? notBefore : at, instant -> new TreeSet<>())
                    .add(zone);
        }
        List<Wave> waves = new ArrayList<>();
        byInstant.forEach((at, together) -> waves.add(new Wave(at, List.copyOf(together))));
        waves.add(new Wave(waves.getLast().at(), List.of()));
        return List.copyOf(waves);
    }

    private static ZoneId zone(String name, ZoneId home) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return home;
        }
    }
}
