package dev.beckon.simulator.whatsapp;

/** Ends the check of a request with Meta's error; without a stack trace, as it is an ordinary answer. */
final class MetaRefusal extends RuntimeException {

    private final MetaError error;

    MetaRefusal(int code, String details) {
        super(code + ": " + details, null, false, false);
        error = MetaError.of(code, details);
    }

    MetaError error() {
        return error;
    }
}
