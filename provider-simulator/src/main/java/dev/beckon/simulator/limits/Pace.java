package dev.beckon.simulator.limits;

import dev.beckon.simulator.memory.RecentMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A steady pace per key with a burst borrowed from the future (the generic cell rate algorithm). Keys that were not
 * used for long are forgotten, which can only let more through. Safe for all threads.
 */
final class Pace {

    private static final int KEYS = 200_000;

    private final RecentMap<String, Long> dueAt = new RecentMap<>(KEYS);

    /**
     * Takes one place, if there is one.
     *
     * @param nowNanos the time now
     * @param intervalNanos time one message uses up
     * @param burst messages that may come at once
     */
    boolean take(String key, long nowNanos, long intervalNanos, int burst) {
        var taken = new AtomicBoolean();
        dueAt.update(key, due -> {
            var start = due == null ? nowNanos : Math.max(due, nowNanos);
            taken.setPlain(start - nowNanos <= intervalNanos * (burst - 1L));
            return taken.getPlain() ? start + intervalNanos : start;
        });
        return taken.getPlain();
    }

    void forget() {
        dueAt.clear();
    }
}
