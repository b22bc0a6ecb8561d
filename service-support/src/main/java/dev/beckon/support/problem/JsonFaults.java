package dev.beckon.support.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.codec.JsonPointers;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Says what Jackson could not read: where, and what was expected, without Java's words and without the value. */
public final class JsonFaults {

    private JsonFaults() {}

    /** The 400 problem for a body that could not be read. */
    public static Problem problem(JsonProcessingException fault) {
        return switch (fault) {
            case UnrecognizedPropertyException unknown -> {
                String known = unknown.getKnownPropertyIds() == null
                        ? ""
                        : "; known are "
                                + unknown.getKnownPropertyIds().stream()
                                        .map(Object::toString)
                                        .sorted()
                                        .collect(Collectors.joining(", "));
                yield bodyProblem(
                        "unknown_field", unknown, "'" + unknown.getPropertyName() + "' is not a field here" + known);
            }
            case InvalidFormatException format ->
                bodyProblem("wrong_type", format, "Expected " + word(format.getTargetType()));
            case MismatchedInputException mismatch ->
                bodyProblem("wrong_type", mismatch, "Expected " + word(mismatch.getTargetType()));
            case JsonMappingException mapping -> bodyProblem("invalid_value", mapping, firstLine(rootMessage(mapping)));
            default -> Problem.of(400, "malformed_json", "The body is not valid JSON" + place(fault.getLocation()));
        };
    }

    private static Problem bodyProblem(String code, JsonMappingException fault, String message) {
        String pointer = pointer(fault.getPath());
        return Problem.of(
                400,
                code,
                message + (pointer.isEmpty() ? "" : " at " + pointer),
                List.of(new Problem.Fault(pointer, code, message)));
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step -> step.getFieldName() != null ? step.getFieldName() : Integer.toString(step.getIndex()))
                .map(JsonPointers::step)
                .collect(Collectors.joining());
    }

    private static String word(Class<?> type) {
        if (type == null) {
            return "another type";
        }
        if (type == String.class) {
            return "a string";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a number";
        }
        if (type.isEnum()) {
            return "one of " + words(type);
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        return Temporal.class.isAssignableFrom(type) ? "an ISO-8601 instant" : "an object";
    }

    private static String words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(word -> Json.MAPPER.valueToTree(word).asText())
                .collect(Collectors.joining(", "));
    }

    private static String place(JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String rootMessage(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root instanceof JsonProcessingException json ? json.getOriginalMessage() : root.getMessage();
    }

    private static String firstLine(String message) {
        return message == null
                ? "unreadable value"
                : message.lines().findFirst().orElse("unreadable value");
    }
}
