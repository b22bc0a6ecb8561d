package dev.beckon.definitions.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.JsonPointers;
import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads the fields of a JSON object that a caller sent, and collects everything that is wrong with them, each with its
 * JSON pointer. A field that is null counts as one that is not given. For one thread.
 */
public final class BodyFields {

    private final ObjectNode object;
    private final String pointer;
    private final List<Problem.Fault> faults;
    private final Set<String> known = new LinkedHashSet<>();

    private BodyFields(ObjectNode object, String pointer, List<Problem.Fault> faults) {
        this.object = object;
        this.pointer = pointer;
        this.faults = faults;
    }

    /**
     * The fields of a body.
     *
     * @throws ProblemException 400 {@code missing_body} or {@code wrong_type}
     */
    public static BodyFields of(JsonNode body) {
        if (body == null || body.isMissingNode() || body.isNull()) {
            throw ProblemException.badRequest("missing_body", "Send a JSON object as the body", List.of());
        }
        if (!(body instanceof ObjectNode object)) {
            throw ProblemException.badRequest("wrong_type", "Expected an object as the body", List.of());
        }
        return new BodyFields(object, "", new ArrayList<>());
    }

    /** Whether the field was sent at all, be it as null. */
    public boolean mentions(String field) {
        known.add(field);
        return object.has(field);
    }

    public Optional<JsonNode> value(String field) {
        known.add(field);
        return Optional.ofNullable(object.get(field)).filter(node -> !node.isNull());
    }

    /** A text of 1 to {@code max} characters that is not blank. */
    public Optional<String> text(String field, int max) {
        Optional<String> text = ofType(field, JsonNode::isTextual, "a string").map(JsonNode::textValue);
        if (text.isPresent() && (text.get().isBlank() || text.get().length() > max)) {
            fault(field, "invalid_value", field + " must have 1 to " + max + " characters");
            return Optional.empty();
        }
        return text;
    }

    public Optional<Boolean> bool(String field) {
        return ofType(field, JsonNode::isBoolean, "true or false").map(JsonNode::booleanValue);
    }

    /** A positive whole number, as a number or as digits in a text. */
    public Optional<Long> id(String field) {
        return ofType(field, node -> JsonId.read(node).isPresent(), "the id of an object, a positive whole number")
                .map(JsonNode::asLong);
    }

    public Optional<Integer> integer(String field, int min, int max) {
        Optional<Integer> number =
                ofType(field, JsonNode::canConvertToInt, "a whole number").map(JsonNode::intValue);
        if (number.isPresent() && (number.get() < min || number.get() > max)) {
            fault(field, "invalid_value", field + " must be from " + min + " to " + max);
            return Optional.empty();
        }
        return number;
    }

    /** One of a few words. */
    public <E> Optional<E> word(String field, E[] values, Function<E, String> wireName) {
        Optional<String> word = ofType(field, JsonNode::isTextual, "a string").map(JsonNode::textValue);
        Optional<E> found = word.flatMap(text -> Arrays.stream(values)
                .filter(value -> wireName.apply(value).equals(text))
                .findFirst());
        if (word.isPresent() && found.isEmpty()) {
            fault(
                    field,
                    "invalid_value",
                    field + " must be one of "
                            + Arrays.stream(values).map(wireName).collect(Collectors.joining(", ")));
        }
        return found;
    }

    /** A text that {@code parse} takes; what it throws tells that the text is none. */
    public <T> Optional<T> parsed(String field, Function<String, T> parse, String expected) {
        Optional<String> text = ofType(field, JsonNode::isTextual, expected).map(JsonNode::textValue);
        try {
            return text.map(parse);
        } catch (RuntimeException e) {
            fault(field, "invalid_value", field + " must be " + expected);
            return Optional.empty();
        }
    }

    /** The fields of an object within; empty when it is not given or none. */
    public Optional<BodyFields> object(String field) {
        return ofType(field, JsonNode::isObject, "an object")
                .map(node -> new BodyFields((ObjectNode) node, at(field), faults));
    }

    /** The objects of a list; an entry that is no object is a fault. */
    public Optional<List<BodyFields>> objects(String field, int max) {
        return list(field, max).map(entries -> {
            List<BodyFields> objects = new ArrayList<>();
            for (int i = 0; i < entries.size(); i++) {
                if (entries.get(i) instanceof ObjectNode entry) {
                    objects.add(new BodyFields(entry, at(field) + "/" + i, faults));
                } else {
                    fault(field + "/" + i, "wrong_type", "Expected an object");
                }
            }
            return objects;
        });
    }

    public Optional<JsonNode> list(String field, int max) {
        Optional<JsonNode> list = ofType(field, JsonNode::isArray, "a list");
        if (list.isPresent() && list.get().size() > max) {
            fault(field, "too_many", field + " may have at most " + max + " entries");
            return Optional.empty();
        }
        return list;
    }

    /** Reports every field that nobody has asked for. */
    public void rejectOthers() {
        object.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !known.contains(name))
                .forEach(name -> faults.add(new Problem.Fault(
                        pointer + JsonPointers.step(name),
                        "unknown_field",
                        "'" + name + "' is not a field here; known are " + String.join(", ", known))));
    }

    /** Reports a fault of a field, or of an entry of it ({@code field/0}); the empty field means the whole object. */
    public void fault(String field, String code, String message) {
        faults.add(new Problem.Fault(at(field), code, message));
    }

    /** All faults of the body so far. */
    public List<Problem.Fault> faults() {
        return List.copyOf(faults);
    }

    private Optional<JsonNode> ofType(String field, Predicate<JsonNode> type, String expected) {
        Optional<JsonNode> value = value(field);
        if (value.isPresent() && !type.test(value.get())) {
            fault(field, "wrong_type", "Expected " + expected);
            return Optional.empty();
        }
        return value;
    }

    private String at(String field) {
        return field.isEmpty() ? pointer : pointer + "/" + field;
    }
}
