package dev.beckon.engine.validation.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/** Times of day, to the minute or second. */
public record ClockType() implements ValueType<LocalTime> {

    @Override
    public String name() {
        return "time of day";
    }

    @Override
    public LocalTime read(JsonNode value, Place place) {
        if (!value.isTextual()) {
            place.wrongType("a text", value);
            return null;
        }
        try {
            return LocalTime.parse(value.textValue());
        } catch (DateTimeParseException _) {
            place.problem("invalid_time", "expected a time of day, such as 09:00");
            return null;
        }
    }

    @Override
    public JsonNode write(LocalTime value) {
        return TextNode.valueOf(value.toString());
    }

    @Override
    public ObjectNode schema() {
        return Schema.of("string").put("pattern", "^\\d{2}:\\d{2}(:\\d{2})?$");
    }

    @Override
    public LocalTime standIn() {
        return LocalTime.NOON;
    }
}
