package dev.beckon.triggers.stats;

import java.util.SortedMap;

/**
 * How one action of one version did.
 *
 * @param entered how often an execution came to it
 * @param waiting how many rest there now
 * @param failed its messages that will not reach the person
 * @param branches how often each was taken
 */
public record ActionStats(
        int version,
        String actionKey,
        long entered,
        long waiting,
        long sent,
        long delivered,
        long read,
        long answered,
        long clicked,
        long converted,
        long failed,
        SortedMap<String, Long> branches) {

    static ActionStats of(int version, String actionKey, Tally tally) {
        return new ActionStats(
                version,
                actionKey,
                tally.of("entered"),
                tally.of("waiting"),
                tally.of("sent"),
                tally.of("delivered"),
                tally.of("read"),
                tally.of("answered"),
                tally.of("clicked"),
                tally.of("converted"),
                tally.of("message_failed"),
                tally.branches());
    }
}
