package dev.beckon.definitions.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads ids of stored objects, which callers may send as numbers or as texts of digits. */
public final class JsonId {

    private static final Pattern DIGITS = Pattern.compile("[1-9]\\d{0,17}");

    private JsonId() {}

    /** A positive whole number, or a text of one; empty for anything else. */
    public static OptionalLong read(JsonNode value) {
        if (value.isIntegralNumber() && value.canConvertToLong() && value.longValue() > 0) {
            return OptionalLong.of(value.longValue());
        }
        if (value.isTextual() && DIGITS.matcher(value.textValue()).matches()) {
            return OptionalLong.of(Long.parseLong(value.textValue()));
        }
        return OptionalLong.empty();
    }
}
