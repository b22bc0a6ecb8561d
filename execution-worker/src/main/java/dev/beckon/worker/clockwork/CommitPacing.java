package dev.beckon.worker.clockwork;

import dev.beckon.worker.config.WorkerConfig;
import java.time.Duration;
import java.time.Instant;

/**
 * Asks for a commit soon after a realtime command, since readers see nothing before it. A commit costs the brokers as
 * much as many records, so that it is asked for less often while many realtime commands come in; bulk alone is committed
 * by interval. A commit is one of all tasks of a thread, so that its tasks share one pace. Safe for all threads.
 */
public final class CommitPacing {

    /** What the rate remembers, so that a burst of a moment ago no longer counts after a pause. */
    private static final double MEMORY_MILLIS = 100;

    private final WorkerConfig.EarlyCommit config;
    private final ThreadLocal<Pace> paces = ThreadLocal.withInitial(Pace::new);

    public CommitPacing(WorkerConfig.EarlyCommit config) {
        this.config = config;
    }

    /**
     * A realtime command was handled and waits for a commit.
     *
     * @param requestCommit asks for a commit of the task that handled it
     */
    public void realtimeHandled(Instant now, Runnable requestCommit) {
        Pace pace = paces.get();
        pace.handled++;
        pace.pending = requestCommit;
        pace.requestIfTime(now);
    }

    /** One tick of the clock. */
    public void tick(Instant now) {
        paces.get().requestIfTime(now);
    }

    /** What one thread has done lately. */
    private final class Pace {

        private Instant lastRequest = Instant.EPOCH;
        private Runnable pending;
        private int handled;
        private double perSecond;

        void requestIfTime(Instant now) {
            Duration gap = perSecond > config.busyRate() ? config.busyGap() : config.gap();
            if (pending == null || now.isBefore(lastRequest.plus(gap))) {
                return;
            }
            double millis = Math.max(1, Duration.between(lastRequest, now).toMillis());
            double newest = 1 - Math.exp(-millis / MEMORY_MILLIS);
            perSecond += newest * (handled * 1_000 / millis - perSecond);
            lastRequest = now;
            handled = 0;
            pending.run();
            pending = null;
        }
    }
}
