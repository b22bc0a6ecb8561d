package dev.beckon.triggers.stats;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How a scenario did: in all, by version, by action. */
public record ScenarioStats(@JsonUnwrapped RunStats counts, List<VersionStats> versions, List<ActionStats> actions) {

    /** One number of a scenario; the action key is empty for what concerns the whole. */
    record Count(int version, String actionKey, String metric, long value) {}

    static ScenarioStats of(List<Count> counts) {
        Tally all = new Tally();
        TreeMap<Integer, Tally> versions = new TreeMap<>();
        TreeMap<Integer, TreeMap<String, Tally>> actions = new TreeMap<>();
        for (Count count : counts) {
            all.add(count.metric(), count.value());
            versions.computeIfAbsent(count.version(), version -> new Tally()).add(count.metric(), count.value());
            if (!count.actionKey().isEmpty()) {
                actions.computeIfAbsent(count.version(), version -> new TreeMap<>())
                        .computeIfAbsent(count.actionKey(), key -> new Tally())
                        .add(count.metric(), count.value());
            }
        }
        return new ScenarioStats(
                RunStats.of(all),
                versions.entrySet().stream()
                        .map(version -> new VersionStats(version.getKey(), RunStats.of(version.getValue())))
                        .toList(),
                actions(actions));
    }

    private static List<ActionStats> actions(TreeMap<Integer, TreeMap<String, Tally>> byVersion) {
        List<ActionStats> actions = new ArrayList<>();
        for (Map.Entry<Integer, TreeMap<String, Tally>> version : byVersion.entrySet()) {
            version.getValue().forEach((key, tally) -> actions.add(ActionStats.of(version.getKey(), key, tally)));
        }
        return actions;
    }
}
