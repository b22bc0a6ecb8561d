package dev.beckon.engine.validation.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Arrays of values of one kind.
 *
 * @param minItems fewer are a problem {@code missing_<name>}
 * @param maxItems more are a problem {@code too_many_<name>}
 * @param identity of which no two items may have the same; null when they may
 * @param what an item is called, for the code {@code duplicate_<what>}
 */
public record ListType<T>(ValueType<T> items, int minItems, int maxItems, Function<T, Object> identity, String what)
        implements ValueType<List<T>> {

    public static <T> ListType<T> of(ValueType<T> items, int minItems, int maxItems) {
        return new ListType<>(items, minItems, maxItems, null, null);
    }

    public ListType<T> distinctBy(Function<T, Object> identity, String what) {
        return new ListType<>(items, minItems, maxItems, identity, what);
    }

    @Override
    public String name() {
        return "list of " + items.name();
    }

    @Override
    public List<T> read(JsonNode value, Place place) {
        if (!value.isArray()) {
            place.wrongType("an array", value);
            return null;
        }
        if (value.size() < minItems) {
            place.problem("missing_" + place.name(), "needs at least " + minItems);
        }
        if (value.size() > maxItems) {
            place.problem("too_many_" + place.name(), "has at most " + maxItems);
            return null;
        }
        List<T> list = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < value.size(); i++) {
            T item = items.read(value.get(i), place.at(i));
            if (item != null) {
                list.add(item);
                if (identity != null && !seen.add(identity.apply(item))) {
                    place.at(i).problem("duplicate_" + what, "the list has this already");
                }
            }
        }
        return List.copyOf(list);
    }

    @Override
    public JsonNode write(List<T> value) {
        ArrayNode array = Json.MAPPER.createArrayNode();
        value.forEach(item -> array.add(items.write(item)));
        return array;
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = Schema.of("array");
        schema.set("items", items.schema());
        if (minItems > 0) {
            schema.put("minItems", minItems);
        }
        return schema.put("maxItems", maxItems);
    }

    @Override
    public List<T> standIn() {
        return List.of();
    }

    @Override
    public List<Field<?>> fields() {
        return items.fields();
    }
}
