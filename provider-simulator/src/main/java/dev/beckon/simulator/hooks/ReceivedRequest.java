package dev.beckon.simulator.hooks;

import java.time.Instant;
import java.util.Map;

/**
 * A request that a hook got.
 *
 * @param query as it came, without the question mark; null for none
 * @param headers names in lower case; the values of a repeated name with commas between them
 * @param body as text; empty for none
 * @param status what it was answered; 0 for a cut connection
 */
record ReceivedRequest(
        String method,
        String path,
        String query,
        Map<String, String> headers,
        String body,
        int status,
        Instant receivedAt) {}
