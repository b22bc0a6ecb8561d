package dev.beckon.engine.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How problems speak of what they found. */
final class Words {

    private static final int MAX_QUOTED = 60;

    private Words() {}

    static <E extends Enum<E>> Optional<E> find(E[] values, Function<E, String> wireName, String word) {
        return Arrays.stream(values)
                .filter(value -> wireName.apply(value).equals(word))
                .findFirst();
    }

    static <E extends Enum<E>> String unknown(String word, E[] values, Function<E, String> wireName) {
        return "'" + shortened(word) + "' is not known; known are "
                + Arrays.stream(values).map(wireName).collect(Collectors.joining(", "));
    }

    static String shortened(String text) {
        return text.length() <= MAX_QUOTED ? text : text.substring(0, MAX_QUOTED) + "…";
    }

    /** The JSON type of a value, with its article. */
    static String kind(JsonNode node) {
        return node == null
                ? "nothing"
                : switch (node.getNodeType()) {
                    case ARRAY -> "an array";
                    case OBJECT, POJO -> "an object";
                    case STRING, BINARY -> "a text";
                    case NUMBER -> "a number";
                    case BOOLEAN -> "a boolean";
                    case NULL -> "null";
                    case MISSING -> "nothing";
                };
    }
}
