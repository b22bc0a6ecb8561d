package dev.beckon.delivery.batch;

/** The database did not take a batch; nothing of it is stored. */
public final class StoreUnavailableException extends RuntimeException {

    public StoreUnavailableException(String store, Throwable cause) {
        super("Cannot write to " + store + ": " + cause.getMessage(), cause);
    }
}
