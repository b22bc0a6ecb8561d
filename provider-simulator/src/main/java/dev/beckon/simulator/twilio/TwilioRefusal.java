package dev.beckon.simulator.twilio;

/** Ends the check of a request with Twilio's error; without a stack trace, as it is an ordinary answer. */
final class TwilioRefusal extends RuntimeException {

    private final TwilioError error;

    TwilioRefusal(int httpStatus, int code, String message) {
        super(message, null, false, false);
        error = new TwilioError(httpStatus, code, message);
    }

    TwilioError error() {
        return error;
    }
}
