package dev.beckon.triggers.stream;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Waits for what the brokers say of records that were published. */
public final class Acknowledgements {

    private Acknowledgements() {}

    /**
     * Blocks until the brokers have all the records.
     *
     * @throws PublishException when they did not take one
     */
    public static void await(Collection<CompletableFuture<Void>> published) {
        await(CompletableFuture.allOf(published.toArray(CompletableFuture[]::new)));
    }

    /** The same for one record. */
    public static void await(CompletableFuture<Void> published) {
        try {
            published.join();
        } catch (CompletionException e) {
            throw PublishException.of(e.getCause());
        }
    }
}
