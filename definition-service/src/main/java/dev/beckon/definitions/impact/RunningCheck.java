package dev.beckon.definitions.impact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.definition.WaitingMove;
import dev.beckon.contracts.definition.WaitingPolicy;
import dev.beckon.definitions.part.PartDiff;
import dev.beckon.engine.validation.DefinitionProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Fits a policy to a change.
 *
 * @param moves for {@code ScenarioVersion}: one for each action whose waiting contacts do not simply finish
 * @param problems with pointers below {@code /running}
 */
public record RunningCheck(List<WaitingMove> moves, List<DefinitionProblem> problems) {

    /**
     * Reads and fits.
     *
     * @param running as it was sent; a missing node when not
     * @param diff of the actions; empty when there will be no new version
     * @param newKeys the action keys of the new version
     * @param oldKeys the action keys of all versions so far, asked only when needed
     */
    public static RunningCheck of(
            JsonNode running, PartDiff diff, boolean newVersion, Set<String> newKeys, Supplier<Set<String>> oldKeys) {
        PolicyFaults faults = new PolicyFaults();
        RunningPolicy policy = RunningPolicy.read(running, faults);
        if (!newVersion && !running.isMissingNode() && !running.isNull()) {
            faults.add("", "no_new_version", "the definition stays as it is, so nobody's way changes");
        }
        if (!policy.named().isEmpty()) {
            keys(policy, newKeys, oldKeys.get(), faults);
        }
        return new RunningCheck(moves(policy, diff), faults.all());
    }

    private static void keys(RunningPolicy policy, Set<String> newKeys, Set<String> oldKeys, PolicyFaults faults) {
        policy.named().forEach((key, move) -> {
            String place = PolicyFaults.placeOf(key);
            if (!oldKeys.contains(key)) {
                faults.add(place, "unknown_action_key", "no version has an action '" + key + "'");
            }
            if (move.toActionKey() != null && !newKeys.contains(move.toActionKey())) {
                faults.add(place + "/to", "unknown_to", "the new version has no action '" + move.toActionKey() + "'");
            }
        });
    }

    private static List<WaitingMove> moves(RunningPolicy policy, PartDiff diff) {
        Map<String, WaitingMove> moves = new HashMap<>();
        if (policy.otherwise() == WaitingPolicy.EXIT) {
            diff.removed().forEach(action -> exit(action, moves));
            diff.changed().forEach(changed -> exit(changed.before(), moves));
        }
        moves.putAll(policy.named());
        List<WaitingMove> all = new ArrayList<>(moves.values());
        all.removeIf(move -> move.policy() == WaitingPolicy.FINISH);
        all.sort(Comparator.comparing(WaitingMove::actionKey));
        return all;
    }

    private static void exit(JsonNode action, Map<String, WaitingMove> moves) {
        String key = action.path("action_key").asText();
        moves.put(key, new WaitingMove(key, WaitingPolicy.EXIT, null));
    }

    /** The action keys of a document. */
    public static Set<String> keysOf(ObjectNode document) {
        Set<String> keys = new HashSet<>();
        document.path("actions")
                .forEach(action -> keys.add(action.path("action_key").asText()));
        return keys;
    }
}
