package dev.beckon.definitions.campaign;

import dev.beckon.contracts.definition.PastZones;
import dev.beckon.definitions.campaign.CampaignSettings.Schedule;
import dev.beckon.definitions.http.BodyFields;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads {@code {at, local_time, past_zones}}. */
final class ScheduleReader {

    /** No database keeps every time that can be written. */
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private ScheduleReader() {}

    /** Reads the whole object; a fault is left behind when it is none. */
    static Optional<Schedule> read(BodyFields fields, ZoneId zone) {
        Optional<Instant> at = fields.parsed(
                "at", text -> storable(instant(text, zone)), "a date and time such as 2027-01-31T09:00:00+01:00");
        if (fields.value("at").isEmpty()) {
            fields.fault("at", "missing_field", "at is missing: say when, or at least on which day");
        }
        Optional<LocalTime> localTime = fields.parsed("local_time", LocalTime::parse, "a time of day such as 09:00");
        Optional<PastZones> past = fields.word("past_zones", PastZones.values(), PastZones::wireName);
        if (fields.value("past_zones").isPresent() && fields.value("local_time").isEmpty()) {
            fields.fault(
                    "local_time",
                    "missing_field",
                    "local_time is missing: past_zones says what follows where it is past");
        }
        fields.rejectOthers();
        return at.map(instant -> localTime
                .map(time -> new Schedule(instant, time, past.orElse(PastZones.NEXT_DAY)))
                .orElseGet(() -> new Schedule(instant, null, null)));
    }

    private static Instant storable(Instant at) {
        if (at.isBefore(Instant.EPOCH) || at.isAfter(END)) {
            throw new DateTimeException("Before 1970 or after " + END);
        }
        return at;
    }

    /** What has no offset is meant in the workspace's zone; a mere date means its first moment. */
    private static Instant instant(String text, ZoneId zone) {
        if (text.indexOf('T') < 0) {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        }
        return switch (DateTimeFormatter.ISO_DATE_TIME.parseBest(text, ZonedDateTime::from, LocalDateTime::from)) {
            case ZonedDateTime withOffset -> withOffset.toInstant();
            case LocalDateTime without -> without.atZone(zone).toInstant();
            default -> throw new IllegalStateException("Only these two were asked for");
        };
    }
}
