package dev.beckon.engine.validation.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Objects whose names the author chooses.
 *
 * @param names what each must look like
 * @param maxEntries more are a problem {@code too_many_<name>}
 */
public record MapType<T>(ValueType<T> values, TextType.Form names, int maxEntries)
        implements ValueType<Map<String, T>> {

    @Override
    public String name() {
        return "object of " + values.name();
    }

    @Override
    public Map<String, T> read(JsonNode value, Place place) {
        if (!value.isObject()) {
            place.wrongType("an object", value);
            return null;
        }
        if (value.size() > maxEntries) {
            place.problem("too_many_" + place.name(), "has at most " + maxEntries);
            return null;
        }
        Map<String, T> map = new LinkedHashMap<>();
        value.properties().forEach(entry -> {
            Place at = place.at(entry.getKey());
            if (!names.pattern().matcher(entry.getKey()).matches()) {
                at.problem(names.code(), names.explanation());
            }
            T item = values.read(entry.getValue(), at);
            if (item != null) {
                map.put(entry.getKey(), item);
            }
        });
        return map;
    }

    @Override
    public JsonNode write(Map<String, T> value) {
        ObjectNode object = Json.MAPPER.createObjectNode();
        value.keySet().stream().sorted().forEach(key -> object.set(key, values.write(value.get(key))));
        return object;
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = Schema.of("object");
        schema.set("additionalProperties", values.schema());
        return schema.put("maxProperties", maxEntries);
    }

    @Override
    public Map<String, T> standIn() {
        return Map.of();
    }

    @Override
    public List<Field<?>> fields() {
        return values.fields();
    }
}
