package dev.beckon.engine.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;

/** Reads an instant, a local date and time, or a date in ISO 8601; what has no zone is of the zone given. */
public final class InstantText {

    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][ ]")
            .appendOptional(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[ ][XXX][XX][X]['['VV']']")
            .toFormatter(Locale.ROOT);

    private static final int MAX_LENGTH = 80;

    /** Beyond, an instant does not fit the milliseconds that hosts keep. */
    private static final int MAX_YEAR = 9_999;

    private InstantText() {}

    /** Empty when it is none of these. */
    public static Optional<Instant> read(String text, ZoneId zone) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            var read = FORM.parseBest(stripped, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
            ZonedDateTime moment = switch (read) {
                case ZonedDateTime zoned -> zoned;
                case LocalDateTime local -> local.atZone(zone);
                default -> ((LocalDate) read).atStartOfDay(zone);
            };
            return moment.getYear() < 0 || moment.getYear() > MAX_YEAR
                    ? Optional.empty()
                    : Optional.of(moment.toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
