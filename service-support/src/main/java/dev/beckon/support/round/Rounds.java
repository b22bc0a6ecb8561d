package dev.beckon.support.round;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Does some work round after round: at once again while there is more to do, else after a pause or when woken. A round
 * that fails is logged and tried again after a second, then after two, four and so on up to the pause.
 */
public final class Rounds implements AutoCloseable {

    private static final Logger LOGGER = Logger.getLogger(Rounds.class);

    private final String name;
    private final Pauses pauses;
    private final Work work;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Thread thread;
    private volatile boolean open = true;

    /** One round. */
    @FunctionalInterface
    public interface Work {

        /** @return whether there is more to do at once */
        boolean round();
    }

    /** Begins with the first round, on a daemon thread of this name. */
    public Rounds(String name, Duration pause, Work work) {
        this.name = name;
        this.pauses = new Pauses(pause);
        this.work = work;
        this.thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    /** The next round begins at once. */
    public void wakeUp() {
        wakeUps.release();
    }

    private void run() {
        while (open) {
            await(afterOneRound());
        }
    }

    /** Does one and tells how long to wait for the next. */
    private Duration afterOneRound() {
        try {
            boolean more = work.round();
            Duration pause = pauses.afterSuccess();
            return more ? Duration.ZERO : pause;
        } catch (RuntimeException e) {
            if (open) {
                LOGGER.warnf("A round of %s failed, trying again: %s", name, e.getMessage());
            }
            return pauses.afterFailure();
        }
    }

    private void await(Duration pause) {
        try {
            if (wakeUps.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                wakeUps.drainPermits();
            }
        } catch (InterruptedException e) {
            open = false;
        }
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
