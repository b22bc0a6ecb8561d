package dev.beckon.definitions.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalLong;

/** A part's number as it stands in JSON. */
public final class PartNumber {

    public static final String FIELD = "id";

    private static final int MAX_DIGITS = 18;

    private PartNumber() {}

    /** The number of a part; empty when it has none yet. */
    public static OptionalLong of(JsonNode part) {
        return read(part.path(FIELD));
    }

    /** A positive number, or a text of one; empty for anything else. */
    static OptionalLong read(JsonNode value) {
        if (value.isIntegralNumber() && value.canConvertToLong() && value.longValue() > 0) {
            return OptionalLong.of(value.longValue());
        }
        if (value.isTextual() && value.textValue().matches("[1-9]\\d{0," + (MAX_DIGITS - 1) + "}")) {
            return OptionalLong.of(Long.parseLong(value.textValue()));
        }
        return OptionalLong.empty();
    }

    /** The same part with its number as the first field. */
    static ObjectNode numbered(ObjectNode part, long number) {
        ObjectNode result = part.objectNode().put(FIELD, number);
        ObjectNode rest = part.deepCopy().without(FIELD);
        result.setAll(rest);
        return result;
    }
}
