package dev.beckon.delivery.intake;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** One assigned partition: its ownership, its watermark, and how much of it has begun and not ended. */
final class PartitionWork {

    private final Ownership ownership = new Ownership();
    private final CommitWatermark watermark = new CommitWatermark();
    private final AtomicInteger active = new AtomicInteger();

    Ownership ownership() {
        return ownership;
    }

    CommitWatermark watermark() {
        return watermark;
    }

    /** Work has begun that should be waited for. */
    void enter() {
        active.incrementAndGet();
    }

    void leave() {
        if (active.decrementAndGet() == 0) {
            synchronized (active) {
                active.notifyAll();
            }
        }
    }

    /** Waits until all that has begun has ended; false when that took too long. */
    boolean awaitIdle(Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        synchronized (active) {
            while (active.get() > 0) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                try {
                    active.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
        }
        return true;
    }
}
