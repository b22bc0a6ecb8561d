package dev.beckon.delivery.retry;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * Exponential backoff with jitter: each wait is twice the one before, up to a bound, and a random part of a fifth comes
 * on top. Safe for all threads.
 */
public final class Backoff {

    private static final int MAX_DOUBLINGS = 20;
    private static final double JITTER = 0.2;

    private final Duration first;
    private final Duration max;
    private final DoubleSupplier random;

    public Backoff(Duration first, Duration max) {
        this(first, max, () -> ThreadLocalRandom.current().nextDouble());
    }

    /**
     * A backoff.
     *
     * @param first the wait after the first failure
     * @param max no wait is longer, jitter aside
     * @param random from 0 up to 1, the jitter
     */
    public Backoff(Duration first, Duration max, DoubleSupplier random) {
        this.first = first;
        this.max = max;
        this.random = random;
    }

    /**
     * The wait before the next attempt.
     *
     * @param failures attempts that have failed so far; none counts as one
     */
    public Duration after(int failures) {
        return jittered(bounded(first.multipliedBy(1L << Math.clamp(failures - 1, 0, MAX_DOUBLINGS))));
    }

    /** No more than the longest wait. */
    public Duration bounded(Duration wait) {
        return wait.compareTo(max) > 0 ? max : wait;
    }

    /** Up to a fifth more, so that those who failed together do not come back together. */
    public Duration jittered(Duration wait) {
        return wait.plusNanos((long) (wait.toNanos() * JITTER * random.getAsDouble()));
    }
}
