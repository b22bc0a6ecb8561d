package dev.beckon.delivery.http;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * A request over HTTP.
 *
 * @param uri absolute http or https
 * @param body null for none
 * @param timeout for all of it, from the first packet to the last byte of the answer
 * @param maxAnswerBytes above which the answer counts as none
 */
public record OutgoingRequest(
        String method, URI uri, Map<String, String> headers, byte[] body, Duration timeout, int maxAnswerBytes) {

    @Override
    public String toString() {
        return "OutgoingRequest[" + method + ' ' + uri.getHost() + ']';
    }
}
