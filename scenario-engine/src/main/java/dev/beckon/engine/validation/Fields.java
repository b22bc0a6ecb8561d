package dev.beckon.engine.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The fields of one JSON object, read one by one. A field of the wrong type is a problem and reads as absent; {@code
 * null} reads as absent; what was never asked for is an unknown field.
 */
final class Fields {

    private final ObjectNode object;
    private final String pointer;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();

    private Fields(ObjectNode object, String pointer, Problems problems) {
        this.object = object;
        this.pointer = pointer;
        this.problems = problems;
    }

    /** Empty, with a problem, when {@code node} is not an object. */
    static Optional<Fields> of(JsonNode node, String pointer, Problems problems) {
        if (node instanceof ObjectNode object) {
            return Optional.of(new Fields(object, pointer, problems));
        }
        wrongType(problems, pointer, "an object", node);
        return Optional.empty();
    }

    static void wrongType(Problems problems, String pointer, String expected, JsonNode actual) {
        problems.add(pointer, "wrong_type", "expected " + expected + ", but found " + Words.kind(actual));
    }

    Problems problems() {
        return problems;
    }

    String pointer() {
        return pointer;
    }

    String pointer(String name) {
        return pointer + '/' + name.replace("~", "~0").replace("/", "~1");
    }

    boolean has(String name) {
        JsonNode node = object.get(name);
        return node != null && !node.isNull();
    }

    void problem(String name, String code, String message) {
        problems.add(pointer(name), code, message);
    }

    /** The raw value; a missing node when absent. */
    JsonNode node(String name) {
        asked.add(name);
        return has(name) ? object.get(name) : MissingNode.getInstance();
    }

    Optional<String> text(String name) {
        return typed(name, "a text", JsonNode::isTextual).map(JsonNode::textValue);
    }

    /** A text that must be there and not be blank; else a problem {@code missing_<name>} and the empty text. */
    String requiredText(String name) {
        boolean present = has(name);
        Optional<String> text = text(name);
        if (!present || text.isPresent() && text.get().isBlank()) {
            problem(name, "missing_" + name, "'" + name + "' must be given and must not be blank");
        }
        return text.orElse("");
    }

    Optional<Boolean> bool(String name) {
        return typed(name, "true or false", JsonNode::isBoolean).map(JsonNode::booleanValue);
    }

    Optional<JsonNode> array(String name) {
        return typed(name, "an array", JsonNode::isArray);
    }

    /** The object's fields; empty when absent or not an object. */
    Optional<Fields> object(String name) {
        return typed(name, "an object", JsonNode::isObject).flatMap(node -> of(node, pointer(name), problems));
    }

    /** One of an enumeration's words; else a problem {@code unknown_<name>} that lists them. */
    <E extends Enum<E>> Optional<E> word(String name, E[] values, Function<E, String> wireName) {
        Optional<String> text = text(name);
        Optional<E> value = text.flatMap(word -> Words.find(values, wireName, word));
        if (text.isPresent() && value.isEmpty()) {
            problem(name, "unknown_" + name, Words.unknown(text.get(), values, wireName));
        }
        return value;
    }

    /** To be called last: every field that was not asked for is a problem. */
    void rejectOthers() {
        object.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                problem(
                        name,
                        "unknown_field",
                        "there is no field '" + Words.shortened(name) + "' here; there are "
                                + String.join(", ", asked));
            }
        });
    }

    private Optional<JsonNode> typed(String name, String expected, Function<JsonNode, Boolean> test) {
        JsonNode node = node(name);
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        if (!test.apply(node)) {
            wrongType(problems, pointer(name), expected, node);
            return Optional.empty();
        }
        return Optional.of(node);
    }
}
