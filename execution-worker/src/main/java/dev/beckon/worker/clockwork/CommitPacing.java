package dev.beckon.worker.clockwork;

import java.time.Duration;
import java.time.Instant;

/**
 * Asks for a commit soon after a realtime command, since readers see nothing before it; but not more often than the gap
 * allows, since a commit costs as much as many records. Bulk alone is committed by interval. Used by one thread.
 */
public final class CommitPacing {

    private final Runnable requestCommit;
    private final Duration gap;
    private Instant lastRequest = Instant.EPOCH;
    private boolean pending;

    /**
     * @param requestCommit asks for a commit as soon as possible
     * @param gap the least time between two requests
     */
    public CommitPacing(Runnable requestCommit, Duration gap) {
        this.requestCommit = requestCommit;
        this.gap = gap;
    }

    /** A realtime command was handled and waits for a commit. */
    public void realtimeHandled(Instant now) {
        pending = true;
        tick(now);
    }

    /** One tick of the clock. */
    public void tick(Instant now) {
        if (pending && !now.isBefore(lastRequest.plus(gap))) {
            pending = false;
            lastRequest = now;
            requestCommit.run();
        }
    }
}
