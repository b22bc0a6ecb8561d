package dev.beckon.delivery.http;

import java.net.URI;

/**
 * A POST to a provider.
 *
 * @param authorization the whole header
 */
public record HttpCall(URI uri, String authorization, String contentType, byte[] body) {

    @Override
    public String toString() {
        return "HttpCall[" + uri.getHost() + uri.getPath() + ", " + body.length + " bytes]";
    }
}
