package dev.beckon.contracts.execution;

import java.time.Duration;
import java.util.Map;

/**
 * An HTTP request that an action makes, rendered.
 *
 * @param method GET, POST, PUT, PATCH or DELETE
 * @param url absolute http or https; delivery-service refuses private addresses
 * @param body null for none; its type is in the headers
 * @param timeout for one attempt
 * @param retries how often it is tried again after a failure that may pass; 0 to 5
 * @param signed whether the workspace's signing secret signs it
 */
public record HttpCall(
        String method,
        String url,
        Map<String, String> headers,
        String body,
        Duration timeout,
        int retries,
        boolean signed) {

    public HttpCall {
        headers = headers == null ? Map.of() : Map.copyOf(headers);
    }

    /** As it is shown and kept: what looks like a key or a password in headers, address or body is {@code ***}. */
    public HttpCall withoutSecrets() {
        return CallSecrets.hiddenIn(this);
    }

    /** An address as it is shown and kept. */
    public static String shown(String url) {
        return CallSecrets.url(url);
    }
}
