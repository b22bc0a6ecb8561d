package dev.beckon.delivery.step;

import dev.beckon.delivery.batch.StoreUnavailableException;
import dev.beckon.delivery.intake.Ownership;
import dev.beckon.delivery.intake.OwnershipLostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Waits for what is recorded. */
public final class Recording {

    static final Duration STORE_PAUSE = Duration.ofMillis(500);

    private Recording() {}

    /**
     * Waits for one try.
     *
     * @throws StoreUnavailableException when it was not recorded
     */
    public static <T> T of(CompletableFuture<T> recorded) {
        try {
            return recorded.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StoreUnavailableException unavailable ? unavailable : e;
        }
    }

    /**
     * Tries until it is recorded: a call has happened, and what came of it must not be lost.
     *
     * @throws OwnershipLostException only when the thread is interrupted
     */
    public static <T> T persistently(Supplier<CompletableFuture<T>> recording) throws OwnershipLostException {
        Ownership patience = new Ownership();
        while (true) {
            try {
                return of(recording.get());
            } catch (StoreUnavailableException e) {
                patience.sleep(STORE_PAUSE);
            }
        }
    }
}
