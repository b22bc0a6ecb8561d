package dev.beckon.delivery.step;

import dev.beckon.delivery.batch.StoreUnavailableException;
import dev.beckon.delivery.intake.Ownership;
import dev.beckon.delivery.intake.OwnershipLostException;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** What a step came to. */
public sealed interface Step {

    /** Nothing more to do; committed when it is told. */
    record Done(CompletionStage<Void> told) implements Step {}

    record Wait(Duration delay) implements Step {}

    /** The next step of some work. */
    @FunctionalInterface
    interface Work {
        Step next() throws OwnershipLostException;
    }

    /**
     * Takes step after step, again after a pause where the store was away. Blocks until the last.
     *
     * @throws OwnershipLostException between two steps, or as a step throws it
     */
    static CompletionStage<Void> untilDone(Ownership ownership, Work work) throws OwnershipLostException {
        while (true) {
            ownership.demand();
            switch (next(work)) {
                case Done done -> {
                    return done.told();
                }
                case Wait wait -> ownership.sleep(wait.delay());
            }
        }
    }

    private static Step next(Work work) throws OwnershipLostException {
        try {
            return work.next();
        } catch (StoreUnavailableException e) {
            return new Wait(Recording.STORE_PAUSE);
        }
    }
}
