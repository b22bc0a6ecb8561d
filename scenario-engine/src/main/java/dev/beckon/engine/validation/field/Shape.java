package dev.beckon.engine.validation.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import java.util.List;

/** Objects with fields of their own. */
public interface Shape<T> extends ValueType<T> {

    @Override
    List<Field<?>> fields();

    T read(Fields fields);

    void write(T value, ObjectNode target);

    @Override
    default String name() {
        return "object";
    }

    @Override
    default T read(JsonNode value, Place place) {
        return Fields.of(value, place)
                .map(fields -> {
                    T read = read(fields);
                    fields.rejectOthers(fields());
                    return read;
                })
                .orElse(null);
    }

    @Override
    default JsonNode write(T value) {
        ObjectNode object = Json.MAPPER.createObjectNode();
        write(value, object);
        return object;
    }

    @Override
    default ObjectNode schema() {
        return Schema.object(fields());
    }
}
