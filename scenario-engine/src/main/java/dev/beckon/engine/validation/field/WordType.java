package dev.beckon.engine.validation.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * One of a few words.
 *
 * @param words each word and what it stands for, in the order in which authors are told
 * @param what the words are, for the code {@code unknown_<what>}
 */
public record WordType<T>(Map<String, T> words, String what) implements ValueType<T> {

    public static <E extends Enum<E>> WordType<E> of(E[] values, Function<E, String> wireName, String what) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E value : values) {
            words.put(wireName.apply(value), value);
        }
        return new WordType<>(words, what);
    }

    @Override
    public String name() {
        return "word";
    }

    @Override
    public T read(JsonNode value, Place place) {
        if (!value.isTextual()) {
            place.wrongType("a text", value);
            return null;
        }
        T found = words.get(value.textValue());
        if (found == null) {
            place.problem(
                    "unknown_" + what,
                    "'" + Words.shortened(value.textValue()) + "' is not known; known are "
                            + String.join(", ", words.keySet()));
        }
        return found;
    }

    @Override
    public JsonNode write(T value) {
        return words.entrySet().stream()
                .filter(word -> word.getValue().equals(value))
                .findFirst()
                .map(word -> TextNode.valueOf(word.getKey()))
                .orElseThrow();
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = Schema.of("string");
        ArrayNode list = schema.putArray("enum");
        words.keySet().forEach(list::add);
        return schema;
    }

    @Override
    public T standIn() {
        return words.values().iterator().next();
    }
}
