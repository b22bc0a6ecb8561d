package dev.beckon.definitions.impact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.definition.WaitingMove;
import dev.beckon.contracts.definition.WaitingPolicy;
import dev.beckon.definitions.part.PartDiff;
import dev.beckon.definitions.part.PartNumber;
import dev.beckon.engine.validation.DefinitionProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a change would do; made without doing it.
 *
 * @param version the current version after it
 * @param newVersion whether it makes one
 * @param waiting how many wait at the removed and changed actions
 * @param moves what would become of those who wait and do not simply finish
 * @param warnings null when there are none
 */
public record Impact(
        int version,
        boolean newVersion,
        long waiting,
        Parts actions,
        Parts triggers,
        List<WaitingMove> moves,
        List<DefinitionProblem> warnings) {

    private static final List<String> POLICIES =
            Arrays.stream(WaitingPolicy.values()).map(WaitingPolicy::wireName).toList();

    /** The parts of one list. */
    public record Parts(List<Part> added, List<Part> removed, List<Part> changed) {

        private static final Parts NONE = new Parts(List.of(), List.of(), List.of());
    }

    /**
     * One action or trigger; what does not apply is null.
     *
     * @param id null for a new one
     * @param fields those that change
     * @param waiting how many wait there, over all versions
     * @param versions how many of them on which version
     * @param policies that {@code running} may name for it
     */
    public record Part(
            Long id,
            String actionKey,
            String actionType,
            String triggerType,
            List<String> fields,
            Long waiting,
            List<Waiting.Count> versions,
            List<String> policies) {

        static Part of(JsonNode part, List<String> fields) {
            Long id = PartNumber.of(part).isPresent() ? PartNumber.of(part).getAsLong() : null;
            return new Part(
                    id,
                    part.path("action_key").asText(null),
                    part.path("action_type").asText(null),
                    part.path("trigger_type").asText(null),
                    fields,
                    null,
                    null,
                    null);
        }

        Part with(List<Waiting.Count> counts) {
            long sum = counts.stream().mapToLong(Waiting.Count::waiting).sum();
            return new Part(id, actionKey, actionType, triggerType, fields, sum, counts, POLICIES);
        }
    }

    /** The report of a change that leaves the definition as it is. */
    public static Impact none(int version) {
        return new Impact(version, false, 0, Parts.NONE, Parts.NONE, List.of(), null);
    }

    /** The report of a change that makes the next version. */
    public static Impact of(
            int version,
            ObjectNode before,
            ObjectNode after,
            Map<String, List<Waiting.Count>> waiting,
            List<WaitingMove> moves,
            List<DefinitionProblem> warnings) {
        Parts actions = actions(PartDiff.ofActions(before, after), waiting);
        long sum = Stream.concat(actions.removed().stream(), actions.changed().stream())
                .mapToLong(Part::waiting)
                .sum();
        Parts triggers = triggers(PartDiff.ofTriggers(before, after));
        return new Impact(version, true, sum, actions, triggers, moves, warnings.isEmpty() ? null : warnings);
    }

    private static Parts actions(PartDiff diff, Map<String, List<Waiting.Count>> waiting) {
        return new Parts(
                diff.added().stream().map(part -> Part.of(part, null)).toList(),
                diff.removed().stream()
                        .map(part -> Part.of(part, null).with(counts(part, waiting)))
                        .toList(),
                diff.changed().stream()
                        .map(part -> Part.of(part.before(), part.fields()).with(counts(part.before(), waiting)))
                        .toList());
    }

    private static List<Waiting.Count> counts(JsonNode action, Map<String, List<Waiting.Count>> waiting) {
        return waiting.getOrDefault(action.path("action_key").asText(), List.of());
    }

    private static Parts triggers(PartDiff diff) {
        return new Parts(
                diff.added().stream().map(part -> Part.of(part, null)).toList(),
                diff.removed().stream().map(part -> Part.of(part, null)).toList(),
                diff.changed().stream()
                        .map(part -> Part.of(part.before(), part.fields()))
                        .toList());
    }
}
