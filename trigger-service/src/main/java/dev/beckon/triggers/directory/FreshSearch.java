package dev.beckon.triggers.directory;

import dev.beckon.support.kafka.CompactedView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * One look, or one batch's, for what was published to a topic only just before it is asked for. That something is absent
 * is said once all is read that was in the topic by then, however long the reading stood still. For one thread, which is
 * not the reading one.
 */
public final class FreshSearch {

    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(10).toNanos();

    private final CompactedView<?> view;
    private final Clock clock;
    private final Instant deadline;
    private CompletableFuture<Void> caughtUp;

    /** @param deadline until when it waits for what is published only later */
    FreshSearch(CompactedView<?> view, Clock clock, Instant deadline) {
        this.view = view;
        this.clock = clock;
        this.deadline = deadline;
    }

    /**
     * What is there as soon as it is enough; else what is there at last. Before the topic was read to its end it waits in
     * any case, as nothing can be said then.
     *
     * @param patient whether to wait for what is published only later
     * @throws IllegalStateException when interrupted
     */
    public <T> T find(Supplier<T> look, Predicate<T> enough, boolean patient) {
        T found = look.get();
        while (!view.isReady() || !enough.test(found) && mayCome(patient)) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("Stopped while waiting for what was just published");
            }
            found = look.get();
        }
        return enough.test(found) ? found : look.get();
    }

    private boolean mayCome(boolean patient) {
        if (caughtUp == null) {
            caughtUp = view.caughtUp();
        }
        return !caughtUp.isDone() || patient && clock.instant().isBefore(deadline);
    }
}
