package dev.beckon.engine.template;

import dev.beckon.engine.time.InstantText;
import dev.beckon.engine.time.ZoneName;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code date}: shows an instant, a date and time or a date in ISO 8601, which is what JSON has, or milliseconds since
 * 1970. It goes by the contact's time zone, else the workspace's, and the contact's language, else English. With an
 * {@code existingFormat} it is Pebble's own filter.
 */
record DateFilter(Filter pebble) implements Filter {

    private static final String FORMAT = "format";
    private static final String EXISTING_FORMAT = "existingFormat";
    private static final String TIME_ZONE = "timeZone";
    private static final String DEFAULT_FORMAT = "d MMMM yyyy";

    @Override
    public List<String> getArgumentNames() {
        return List.of(FORMAT, EXISTING_FORMAT, TIME_ZONE);
    }

    @Override
    public Object apply(
            Object input, Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
        if (input == null) {
            return null;
        }
        if (arguments.get(EXISTING_FORMAT) != null) {
            return pebble.apply(input, arguments, self, context, line);
        }
        TemplateScope scope = RenderSession.CURRENT.get().scope();
        ZoneId zone = ZoneName.first(
                text(Optional.ofNullable(arguments.get(TIME_ZONE))),
                text(scope.at(List.of("contact", "time_zone"))),
                text(scope.at(List.of("workspace", "time_zone"))));
        Instant instant = instant(input, zone)
                .orElseThrow(() -> failed(line, "date needs a date in ISO 8601, such as 2027-03-04T10:00:00Z"));
        try {
            return DateTimeFormatter.ofPattern(format(arguments), locale(scope)).format(instant.atZone(zone));
        } catch (IllegalArgumentException | DateTimeException _) {
            throw failed(line, "the format of date is none; one is 'd MMMM yyyy, HH:mm'");
        }
    }

    private static Optional<Instant> instant(Object input, ZoneId zone) {
        return input instanceof Number number
                ? Optional.of(Instant.ofEpochMilli(number.longValue()))
                : InstantText.read(input.toString(), zone);
    }

    private static String format(Map<String, Object> arguments) {
        Object format = arguments.get(FORMAT);
        return format == null ? DEFAULT_FORMAT : format.toString();
    }

    private static Locale locale(TemplateScope scope) {
        String language = text(scope.at(List.of("contact", "language")));
        return language == null || language.isBlank() ? Locale.ENGLISH : Locale.forLanguageTag(language);
    }

    private static String text(Optional<Object> value) {
        return value.map(Object::toString).orElse(null);
    }

    private static TemplateFailedException failed(int line, String why) {
        return new TemplateFailedException("Line " + line + ": " + why);
    }
}
