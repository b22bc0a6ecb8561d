package dev.beckon.contracts.execution;

/**
 * What came of an HTTP request.
 *
 * @param status the HTTP status; 0 when there was no answer
 * @param body parsed when the answer was JSON, else the text; at most {@value #MAX_BODY_LENGTH} characters; may be null
 * @param error why there was no answer or none that counts: {@code timeout}, {@code connection_failed}, {@code
 *     address_refused}, {@code body_too_large}, {@code http_<status>}, {@code invalid_request} for a method that is none,
 *     {@code expired} when it was too late to begin; null for a status below 400
 * @param attempts how often it was tried
 */
public record HttpResult(int status, Object body, String error, int attempts) {

    /** A longer answer is an error. */
    public static final int MAX_BODY_LENGTH = 64 * 1024;

    public boolean succeeded() {
        return error == null;
    }

    /** Whether time ran out, be it before the request could begin. */
    public boolean timedOut() {
        return "timeout".equals(error) || "expired".equals(error);
    }
}
