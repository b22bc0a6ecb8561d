package dev.beckon.engine.validation.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.validation.Reference;
import java.util.regex.Pattern;

/** Ids of stored objects: positive numbers, also as texts. */
public record IdType(Reference.Kind kind) implements ValueType<Long> {

    private static final Pattern DIGITS = Pattern.compile("[1-9]\\d{0,17}");

    @Override
    public String name() {
        return "id";
    }

    @Override
    public Long read(JsonNode value, Place place) {
        boolean isId = (value.isIntegralNumber() || value.isTextual())
                && DIGITS.matcher(value.asText()).matches();
        if (!isId) {
            place.problem("invalid_id", "an id is a positive whole number");
            return null;
        }
        long id = Long.parseLong(value.asText());
        place.refersTo(kind, id);
        return id;
    }

    @Override
    public JsonNode write(Long value) {
        return LongNode.valueOf(value);
    }

    @Override
    public ObjectNode schema() {
        return Schema.of("integer").put("minimum", 1);
    }

    @Override
    public Long standIn() {
        return 1L;
    }
}
