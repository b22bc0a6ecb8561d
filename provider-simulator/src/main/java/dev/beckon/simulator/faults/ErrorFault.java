package dev.beckon.simulator.faults;

/**
 * Requests answered with a provider's error instead of being accepted.
 *
 * @param rate share of requests, 0 to 1
 * @param code the provider's error code (for e-mail the SMTP reply code); null for the channel's usual transient one
 * @param httpStatus null for the one that goes with the code
 * @param message null for the provider's wording
 */
public record ErrorFault(double rate, Integer code, Integer httpStatus, String message) {

    /** Never. */
    public static final ErrorFault NONE = new ErrorFault(0, null, null, null);

    public ErrorFault {
        Rate.checked("rate", rate);
        if (httpStatus != null && (httpStatus < 400 || httpStatus > 599)) {
            throw new IllegalArgumentException("http_status is an error status, 400 to 599, not " + httpStatus);
        }
    }

    public int codeOr(int usual) {
        return code == null ? usual : code;
    }

    public int httpStatusOr(int usual) {
        return httpStatus == null ? usual : httpStatus;
    }

    public String messageOr(String usual) {
        return message == null ? usual : message;
    }
}
