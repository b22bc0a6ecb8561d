package dev.beckon.definitions.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.definitions.http.JsonId;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Turns {@code parent_id} into {@code parent_key}, and lets the children of a renamed action follow it. A document that
 * is stored names parents by key only.
 */
final class Parents {

    private static final String KEY = "action_key";
    private static final String PARENT_ID = "parent_id";
    private static final String PARENT_KEY = "parent_key";
    private static final String PARENT_BRANCH = "parent_branch";

    private final Faults faults;
    private final Map<Long, String> keys = new HashMap<>();
    private final Map<String, String> renamed = new HashMap<>();

    private Parents(Faults faults) {
        this.faults = faults;
    }

    /**
     * Changes {@code result} in place.
     *
     * @param present the actions of the current version
     * @param sent what was sent, element by element that which became {@code result}
     */
    static void settle(JsonNode present, ArrayNode sent, ArrayNode result, Faults faults) {
        Parents parents = new Parents(faults);
        result.forEach(action -> PartNumber.of(action)
                .ifPresent(number -> parents.keys.put(number, action.path(KEY).asText())));
        present.forEach(action -> PartNumber.of(action).ifPresent(number -> parents.rename(action, number)));
        for (int i = 0; i < result.size(); i++) {
            if (result.get(i) instanceof ObjectNode action) {
                parents.settle((ObjectNode) sent.get(i), action, "/actions/" + i);
            }
        }
    }

    private void rename(JsonNode before, long number) {
        String key = keys.get(number);
        if (key != null) {
            renamed.put(before.path(KEY).asText(), key);
        }
    }

    private void settle(ObjectNode sent, ObjectNode action, String pointer) {
        action.remove(PARENT_ID);
        if (sent.hasNonNull(PARENT_ID)) {
            byId(sent, action, pointer);
        } else if (cleared(sent)) {
            action.remove(PARENT_KEY);
            if (!sent.hasNonNull(PARENT_BRANCH)) {
                action.remove(PARENT_BRANCH);
            }
        } else if (!sent.has(PARENT_KEY) && action.hasNonNull(PARENT_KEY)) {
            String before = action.get(PARENT_KEY).asText();
            action.put(PARENT_KEY, renamed.getOrDefault(before, before));
        }
    }

    private static boolean cleared(ObjectNode sent) {
        return (sent.has(PARENT_ID) || sent.has(PARENT_KEY)) && !sent.hasNonNull(PARENT_KEY);
    }

    private void byId(ObjectNode sent, ObjectNode action, String pointer) {
        if (sent.hasNonNull(PARENT_KEY)) {
            faults.add(
                    pointer + '/' + PARENT_ID, "ambiguous_parent", "'parent_id' and 'parent_key' exclude each other");
            return;
        }
        OptionalLong parent = JsonId.read(sent.get(PARENT_ID));
        String key = parent.isPresent() ? keys.get(parent.getAsLong()) : null;
        if (key == null) {
            faults.add(
                    pointer + '/' + PARENT_ID,
                    "unknown_parent_id",
                    "'parent_id' must be the id of an action that stands in this list too");
            return;
        }
        action.put(PARENT_KEY, key);
    }
}
