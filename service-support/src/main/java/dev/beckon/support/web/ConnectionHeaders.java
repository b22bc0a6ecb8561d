package dev.beckon.support.web;

import java.util.Set;

/** Headers that belong to one connection and are never passed on (RFC 9110 section 7.6.1). */
public final class ConnectionHeaders {

    /** In lower case. */
    public static final Set<String> NAMES =
            Set.of("connection", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade");

    private ConnectionHeaders() {}
}
