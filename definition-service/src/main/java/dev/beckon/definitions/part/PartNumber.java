package dev.beckon.definitions.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.definitions.http.JsonId;
import java.util.OptionalLong;

/** A part's number as it stands in JSON. */
public final class PartNumber {

    public static final String FIELD = "id";

    private PartNumber() {}

    /** The number of a part; empty when it has none yet. */
    public static OptionalLong of(JsonNode part) {
        return JsonId.read(part.path(FIELD));
    }

    /** The same part with its number as the first field. */
    static ObjectNode numbered(ObjectNode part, long number) {
        ObjectNode result = part.objectNode().put(FIELD, number);
        ObjectNode rest = part.deepCopy().without(FIELD);
        result.setAll(rest);
        return result;
    }
}
