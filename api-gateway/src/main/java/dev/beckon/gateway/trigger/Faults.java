package dev.beckon.gateway.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.JsonPointers;
import dev.beckon.support.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what is wrong with a body; beyond {@value #MAX} faults nobody reads on. */
public final class Faults {

    private static final int MAX = 100;

    private final List<Problem.Fault> found = new ArrayList<>();

    public void add(String pointer, String code, String message) {
        if (found.size() < MAX) {
            found.add(new Problem.Fault(pointer, code, message));
        }
    }

    public void wrongType(String pointer, String expected) {
        add(pointer, "wrong_type", "Expected " + expected);
    }

    /** Reports the fields of an object that are not among those known. */
    public void unknownFields(String pointer, ObjectNode object, Set<String> known) {
        object.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !known.contains(name))
                .forEach(name -> add(
                        pointer + JsonPointers.step(name),
                        "unknown_field",
                        "'" + name + "' is not a field here; known are "
                                + String.join(", ", known.stream().sorted().toList())));
    }

    /** A text of 1 to {@code max} characters without control characters; null when absent or faulty. */
    public String text(String pointer, JsonNode value, int max) {
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            wrongType(pointer, "a string");
            return null;
        }
        String text = value.asText();
        if (text.isBlank() || text.length() > max || text.chars().anyMatch(Character::isISOControl)) {
            add(pointer, "invalid_value", "must have 1 to " + max + " characters, none of them a control character");
            return null;
        }
        return text;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Problem.Fault> all() {
        return List.copyOf(found);
    }
}
