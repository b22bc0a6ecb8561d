package dev.beckon.gateway.forward;

import java.net.URI;

/** Where a service behind the edge listens. */
record Upstream(String host, int port, boolean tls) {

    /**
     * Reads a base URL, {@code http://host:port}.
     *
     * @throws IllegalArgumentException when it is none
     */
    static Upstream of(String url) {
        URI uri = URI.create(url);
        boolean tls = "https".equals(uri.getScheme());
        if (uri.getHost() == null || !tls && !"http".equals(uri.getScheme())) {
            throw new IllegalArgumentException("Expected http://host:port, but was " + url);
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 80;
        return new Upstream(uri.getHost(), port, tls);
    }
}
