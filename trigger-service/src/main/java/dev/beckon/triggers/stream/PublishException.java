package dev.beckon.triggers.stream;

import org.apache.kafka.common.errors.RecordTooLargeException;

/** The brokers did not take a record. */
public final class PublishException extends RuntimeException {

    private PublishException(Throwable cause) {
        super(cause);
    }

    public static PublishException of(Throwable cause) {
        return new PublishException(cause);
    }

    /** Whether the same record may be taken later; all but a record that is too large. */
    public boolean isTransient() {
        return !(getCause() instanceof RecordTooLargeException);
    }
}
