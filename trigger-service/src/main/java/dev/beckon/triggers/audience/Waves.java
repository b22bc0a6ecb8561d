package dev.beckon.triggers.audience;

import dev.beckon.triggers.audience.AudienceCall.LocalStart;
import dev.beckon.triggers.audience.AudiencePlan.Wave;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Lays out when the contacts of each time zone are due. */
final class Waves {

    private static final Comparator<Due> ORDER =
            Comparator.comparing(Due::at).thenComparing(Due::leftOut, Comparator.reverseOrder());

    private Waves() {}

    private record Due(Instant at, boolean leftOut) {}

    /**
     * The waves in order. The last one meets those who changed zone meanwhile; they are left out where all are.
     *
     * @param zones of the contacts; those that the platform does not know count as home
     * @param notBefore nobody is due before
     */
    static List<Wave> of(Set<String> zones, LocalStart local, Instant notBefore) {
        Map<Due, Set<String>> together = new TreeMap<>(ORDER);
        Set<String> all = new TreeSet<>(zones);
        all.add(local.home().getId());
        for (String zone : all) {
            together.computeIfAbsent(due(local, zone(zone, local.home()), notBefore), _ -> new TreeSet<>())
                    .add(zone);
        }
        List<Wave> waves = new ArrayList<>();
        together.forEach((due, names) -> waves.add(new Wave(due.at(), List.copyOf(names), due.leftOut())));
        Wave last = waves.getLast();
        waves.add(new Wave(last.at(), List.of(), last.leftOut()));
        return List.copyOf(waves);
    }

    private static Due due(LocalStart local, ZoneId zone, Instant notBefore) {
        Instant at = at(local, local.day(), zone);
        if (!at.isBefore(notBefore)) {
            return new Due(at, false);
        }
        return switch (local.past()) {
            case NEXT_DAY -> new Due(next(local, zone, notBefore), false);
            case AT_ONCE -> new Due(notBefore, false);
            case SKIP -> new Due(notBefore, true);
        };
    }

    /** When the clock there shows the time next. */
    private static Instant next(LocalStart local, ZoneId zone, Instant notBefore) {
        LocalDate today = notBefore.atZone(zone).toLocalDate();
        Instant at = at(local, today, zone);
        return at.isBefore(notBefore) ? at(local, today.plusDays(1), zone) : at;
    }

    private static Instant at(LocalStart local, LocalDate day, ZoneId zone) {
        return day.atTime(local.time()).atZone(zone).toInstant();
    }

    private static ZoneId zone(String name, ZoneId home) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return home;
        }
    }
}
