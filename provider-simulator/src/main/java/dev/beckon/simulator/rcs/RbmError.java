package dev.beckon.simulator.rcs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.beckon.simulator.admission.ProviderAnswer;

/**
 * An error in Google's API form.
 *
 * @param httpStatus also the {@code code} of the body
 * @param message what was wrong
 */
record RbmError(int httpStatus, String message) {

    ProviderAnswer toAnswer() {
        var body = JsonNodeFactory.instance.objectNode();
        body.putObject("error").put("code", httpStatus).put("message", message).put("status", status());
        return ProviderAnswer.of(httpStatus, body);
    }

    private String status() {
        return switch (httpStatus) {
            case 400 -> "INVALID_ARGUMENT";
            case 401 -> "UNAUTHENTICATED";
            case 403 -> "PERMISSION_DENIED";
            case 404 -> "NOT_FOUND";
            case 429 -> "RESOURCE_EXHAUSTED";
            case 503 -> "UNAVAILABLE";
            default -> httpStatus < 500 ? "FAILED_PRECONDITION" : "INTERNAL";
        };
    }
}
