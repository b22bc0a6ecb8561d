package dev.beckon.simulator.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * How a hook answers one request.
 *
 * @param status 100 to 599; 200 unless given
 * @param body a string goes out as text, anything else as JSON; null for none
 * @param headers further headers of the answer
 * @param delayMs pause before the answer or the cut, up to an hour
 * @param cut closes the connection instead of answering
 */
record HookAnswer(Integer status, JsonNode body, Map<String, String> headers, int delayMs, boolean cut) {

    private static final int LONGEST_DELAY = 3_600_000;

    /** 200 and nothing. */
    static final HookAnswer OK = new HookAnswer(null, null, null, 0, false);

    HookAnswer {
        status = status == null ? 200 : status;
        headers = headers == null ? Map.of() : Map.copyOf(headers);
        if (status < 100 || status > 599) {
            throw new IllegalArgumentException("status is an HTTP status, 100 to 599, not " + status);
        }
        if (delayMs < 0 || delayMs > LONGEST_DELAY) {
            throw new IllegalArgumentException("delay_ms is between 0 and " + LONGEST_DELAY + ", not " + delayMs);
        }
    }
}
