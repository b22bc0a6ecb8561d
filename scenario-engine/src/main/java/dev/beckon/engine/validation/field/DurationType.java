package dev.beckon.engine.validation.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.beckon.engine.definition.Limits;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** Lengths of time between two limits, both included: ISO 8601, or whole seconds. */
public record DurationType(Duration min, Duration max) implements ValueType<Duration> {

    public static DurationType upTo(Duration max) {
        return new DurationType(Limits.MIN_DURATION, max);
    }

    @Override
    public String name() {
        return "duration";
    }

    @Override
    public Duration read(JsonNode value, Place place) {
        Duration duration = parse(value);
        if (duration == null) {
            place.problem("invalid_duration", "expected an ISO 8601 duration, such as PT30M or P1D, or whole seconds");
            return null;
        }
        check(duration, place);
        return duration;
    }

    public void check(Duration duration, Place place) {
        if (duration.compareTo(min) < 0 || duration.compareTo(max) > 0) {
            place.problem("duration_out_of_range", "must be from " + said(min) + " to " + said(max));
        }
    }

    private static Duration parse(JsonNode node) {
        if (node.isIntegralNumber() && node.canConvertToInt()) {
            return Duration.ofSeconds(node.intValue());
        }
        if (!node.isTextual()) {
            return null;
        }
        try {
            return Duration.parse(node.textValue());
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static String said(Duration duration) {
        boolean isDays = !duration.isZero() && duration.equals(Duration.ofDays(duration.toDays()));
        return isDays ? "P" + duration.toDays() + "D" : duration.toString();
    }

    @Override
    public JsonNode write(Duration value) {
        return TextNode.valueOf(value.toString());
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = Schema.any();
        schema.putArray("type").add("string").add("integer");
        return schema.put("format", "duration").put("x-minimum", said(min)).put("x-maximum", said(max));
    }

    @Override
    public Duration standIn() {
        return min;
    }
}
