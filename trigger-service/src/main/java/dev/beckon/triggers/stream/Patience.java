package dev.beckon.triggers.stream;

import dev.beckon.triggers.database.DatabaseException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/** Repeats work for as long as what it needs is down, ever more slowly. */
final class Patience {

    private static final Logger LOGGER = Logger.getLogger(Patience.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private Patience() {}

    /**
     * Does the work; blocks until it succeeded.
     *
     * @throws RuntimeException what the work threw, when repeating cannot help or the thread was interrupted
     */
    static void keepTrying(String what, Runnable work) {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                if (!isTransient(e) || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                LOGGER.warnf("Trying again in %d ms, %s: %s", pause.toMillis(), what, e.getMessage());
                LockSupport.parkNanos(pause.toNanos());
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private static boolean isTransient(RuntimeException e) {
        return switch (e) {
            case DatabaseException database -> database.isTransient();
            case PublishException publish -> publish.isTransient();
            default -> false;
        };
    }
}
