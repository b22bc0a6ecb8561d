package dev.beckon.contracts.definition;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A parameter that a call of an API trigger may give.
 *
 * @param name as callers send it; {@code {{ params.name }}} in texts
 * @param defaultValue stands in when a call leaves it out; null for none
 * @param description for those who call; may be null
 */
public record ApiTriggerParameter(String name, Type type, boolean required, Object defaultValue, String description) {

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
        OBJECT
    }
}
