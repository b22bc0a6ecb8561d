package dev.beckon.worker.state;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How much one tick of a clock may do, in time and in number, so that it never holds up the records. */
public final class Budget {

    private final LongSupplier nanoTime;
    private final long until;
    private int left;

    private Budget(Duration time, int count, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.until = nanoTime.getAsLong() + time.toNanos();
        this.left = count;
    }

    /** A budget that runs from now. */
    public static Budget of(Duration time, int count) {
        return new Budget(time, count, System::nanoTime);
    }

    /** Takes one from the number; true when the number was used up or the time is over. */
    public boolean isSpent() {
        return left-- <= 0 || nanoTime.getAsLong() - until > 0;
    }
}
