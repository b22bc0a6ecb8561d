package dev.beckon.worker.state;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How much one tick of a clock may do, in time and in number, so that it never holds up the records. */
public final class Budget {

    private final LongSupplier nanoTime;
    private final long until;
    private int left;
    private boolean begun;

    Budget(Duration time, int count, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.until = nanoTime.getAsLong() + time.toNanos();
        this.left = count;
    }

    /** A budget that runs from now. */
    public static Budget of(Duration time, int count) {
        return new Budget(time, count, System::nanoTime);
    }

    /**
     * Takes one from the number; true when the number was used up, or the time is over after at least one: where already
     * the beginning takes too long, such as the first look into a store, every tick still comes a step further.
     */
    public boolean isSpent() {
        boolean late = begun && nanoTime.getAsLong() - until > 0;
        begun = true;
        return left-- <= 0 || late;
    }
}
