package dev.beckon.triggers.stats;

import java.util.TreeMap;

/** Counts by the name of what is counted; what was never counted is 0. */
final class Tally {

    private final TreeMap<String, Long> values = new TreeMap<>();

    void add(String name, long value) {
        values.merge(name, value, Long::sum);
    }

    long of(String name) {
        return values.getOrDefault(name, 0L);
    }

    /** The branches and how often each was taken. */
    TreeMap<String, Long> branches() {
        TreeMap<String, Long> branches = new TreeMap<>();
        values.tailMap(Metric.BRANCH).forEach((name, value) -> {
            if (name.startsWith(Metric.BRANCH)) {
                branches.put(name.substring(Metric.BRANCH.length()), value);
            }
        });
        return branches;
    }
}
