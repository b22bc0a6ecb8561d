package dev.beckon.delivery.intake;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Whether a partition is still ours. Work that has not begun when it is lost must not begin, as the next owner gets its
 * record again. Safe for all threads.
 */
public final class Ownership {

    private final CountDownLatch lost = new CountDownLatch(1);

    /** Tells all work of the partition; cannot be taken back. */
    public void lose() {
        lost.countDown();
    }

    public boolean isLost() {
        return lost.getCount() == 0;
    }

    /** Ends work that has not begun. */
    public void demand() throws OwnershipLostException {
        if (isLost()) {
            throw new OwnershipLostException();
        }
    }

    /** Waits, but not beyond the loss. */
    public void sleep(Duration duration) throws OwnershipLostException {
        try {
            if (lost.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new OwnershipLostException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OwnershipLostException();
        }
    }
}
