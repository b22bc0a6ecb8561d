package dev.beckon.definitions.impact;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.definition.WaitingMove;
import dev.beckon.contracts.definition.WaitingPolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What shall become of those who wait on older versions.
 *
 * @param otherwise for each action that is removed or changed and not named: finish or exit
 * @param named by the action key of the version they wait on
 */
public record RunningPolicy(WaitingPolicy otherwise, Map<String, WaitingMove> named) {

    /** All finish on the version they started on. */
    public static final RunningPolicy FINISH = new RunningPolicy(WaitingPolicy.FINISH, Map.of());

    /**
     * Reads {@code running} of a change; what is wrong goes to {@code faults}, with the keys left for {@link
     * RunningCheck}.
     */
    static RunningPolicy read(JsonNode running, PolicyFaults faults) {
        if (running.isMissingNode() || running.isNull()) {
            return FINISH;
        }
        faults.object(running, "", List.of("default", "actions"));
        WaitingPolicy otherwise = running.hasNonNull("default")
                ? faults.policy(running.get("default"), "/default", List.of(WaitingPolicy.FINISH, WaitingPolicy.EXIT))
                : WaitingPolicy.FINISH;
        Map<String, WaitingMove> named = new LinkedHashMap<>();
        JsonNode actions = running.path("actions");
        if (!actions.isMissingNode() && faults.object(actions, "/actions", null)) {
            actions.forEachEntry((key, value) -> named.put(key, move(key, value, faults)));
        }
        return new RunningPolicy(otherwise, named);
    }

    private static WaitingMove move(String key, JsonNode value, PolicyFaults faults) {
        String place = PolicyFaults.placeOf(key);
        if (!faults.object(value, place, List.of("policy", "to"))) {
            return new WaitingMove(key, WaitingPolicy.FINISH, null);
        }
        WaitingPolicy policy = faults.policy(value.path("policy"), place + "/policy", List.of(WaitingPolicy.values()));
        String to = value.path("to").asText(null);
        if (policy == WaitingPolicy.MOVE && to == null) {
            faults.add(place + "/to", "missing_to", "'move' needs 'to', the key of an action of the new version");
        }
        if (policy != WaitingPolicy.MOVE && to != null) {
            faults.add(place + "/to", "unexpected_to", "only 'move' has a 'to'");
        }
        return new WaitingMove(key, policy, to);
    }
}
