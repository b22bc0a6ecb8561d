package dev.beckon.definitions.impact;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.JsonPointers;
import dev.beckon.contracts.definition.WaitingPolicy;
import dev.beckon.engine.validation.DefinitionProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Collects what is wrong with {@code running}. */
final class PolicyFaults {

    private static final String PLACE = "/running";

    private final List<DefinitionProblem> all = new ArrayList<>();

    /** The place below {@code /running} of what is said of an action, as a JSON pointer (RFC 6901 section 3). */
    static String placeOf(String actionKey) {
        return "/actions" + JsonPointers.step(actionKey);
    }

    /** @param place below {@code /running} */
    void add(String place, String code, String message) {
        all.add(new DefinitionProblem(PLACE + place, code, message));
    }

    /** Whether it is an object; also names the fields that are not {@code known}, which may be null for any. */
    boolean object(JsonNode node, String place, List<String> known) {
        if (!node.isObject()) {
            add(place, "wrong_type", "expected an object");
            return false;
        }
        if (known != null) {
            node.fieldNames().forEachRemaining(name -> {
                if (!known.contains(name)) {
                    add(place + '/' + name, "unknown_field", "there are " + String.join(", ", known));
                }
            });
        }
        return true;
    }

    /** The policy that a word names; finish, with a fault, when it names none of those possible. */
    WaitingPolicy policy(JsonNode word, String place, List<WaitingPolicy> possible) {
        return possible.stream()
                .filter(policy -> policy.wireName().equals(word.asText()))
                .findFirst()
                .orElseGet(() -> {
                    add(
                            place,
                            "unknown_policy",
                            "expected one of "
                                    + possible.stream()
                                            .map(WaitingPolicy::wireName)
                                            .collect(Collectors.joining(", ")));
                    return WaitingPolicy.FINISH;
                });
    }

    List<DefinitionProblem> all() {
        return List.copyOf(all);
    }
}
