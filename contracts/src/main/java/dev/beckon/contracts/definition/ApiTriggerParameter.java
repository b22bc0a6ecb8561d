package dev.beckon.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/**
 * A parameter that a call of an API trigger may give.
 *
 * @param name as callers send it; {@code {{ params.name }}} in texts
 * @param defaultValue stands in when a call leaves it out; null for none
 * @param description for those who call; may be null
 */
public record ApiTriggerParameter(
        String name,
        Type type,
        boolean required,
        @JsonInclude(JsonInclude.Include.NON_NULL) Object defaultValue,
        String description) {

    /** What a value must be. */
    public enum Type {
        @JsonProperty("string")
        STRING,
        @JsonProperty("number")
        NUMBER,
        @JsonProperty("boolean")
        BOOLEAN,
        /** ISO 8601 date, or date and time. */
        @JsonProperty("date")
        DATE,
        @JsonProperty("list")
        LIST,
        @JsonProperty("object")
        OBJECT;

        /** The word on the wire. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether a value is of this type; null is of none. */
        public boolean accepts(JsonNode value) {
            return switch (this) {
                case STRING -> value.isTextual();
                case NUMBER -> value.isNumber();
                case BOOLEAN -> value.isBoolean();
                case DATE -> value.isTextual() && isDate(value.textValue());
                case LIST -> value.isArray();
                case OBJECT -> value.isObject();
            };
        }

        private static boolean isDate(String text) {
            try {
                if (text.indexOf('T') < 0) {
                    LocalDate.parse(text);
                } else {
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
                }
                return true;
            } catch (DateTimeParseException e) {
                return false;
            }
        }
    }
}
