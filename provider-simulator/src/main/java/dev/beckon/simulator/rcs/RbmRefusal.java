package dev.beckon.simulator.rcs;

/** Ends the check of a request with Google's error; without a stack trace, as it is an ordinary answer. */
final class RbmRefusal extends RuntimeException {

    private final RbmError error;

    RbmRefusal(int httpStatus, String message) {
        super(message, null, false, false);
        error = new RbmError(httpStatus, message);
    }

    RbmError error() {
        return error;
    }
}
