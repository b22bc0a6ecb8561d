package dev.beckon.delivery.lifecycle;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Does something at intervals on a virtual thread of its own; a failure is logged and the next time tried again. */
final class Repeating implements AutoCloseable {

    private static final Logger LOGGER = Logger.getLogger(Repeating.class);

    private final String name;
    private final Duration interval;
    private final Task task;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    /** What is done each time. */
    @FunctionalInterface
    interface Task {
        void run() throws SQLException;
    }

    Repeating(String name, Duration interval, Task task) {
        this.name = name;
        this.interval = interval;
        this.task = task;
        this.thread = Thread.ofVirtual().name("upkeep-" + name).start(this::run);
    }

    private void run() {
        try {
            while (!closed.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                runOnce();
            }
        } catch (InterruptedException e) {
            LOGGER.debugf("Interrupted, task=%s", name);
        }
    }

    private void runOnce() {
        try {
            task.run();
        } catch (SQLException | RuntimeException e) {
            LOGGER.warnf("Failed, trying again, task=%s: %s", name, e.getMessage());
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
