package dev.beckon.gateway.forward;

import dev.beckon.support.web.ConnectionHeaders;
import dev.beckon.support.web.InternalHeaders;
import io.vertx.core.MultiMap;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Which headers pass the edge, in and out. */
final class Headers {

    /** Besides those of the connection: ours to say, and those by which only we may speak to the services behind. */
    private static final Set<String> NEVER_IN = Set.of(
            "proxy-authenticate",
            "proxy-authorization",
            "http2-settings",
            "expect",
            "host",
            InternalHeaders.WORKSPACE.toLowerCase(Locale.ROOT),
            InternalHeaders.TOKEN.toLowerCase(Locale.ROOT),
            InternalHeaders.ORIGINAL_URL.toLowerCase(Locale.ROOT));

    private Headers() {}

    static void copyIn(MultiMap from, MultiMap to) {
        copy(from, to, NEVER_IN);
    }

    /** Copies an answer's headers; a location inside becomes the same path outside. */
    static void copyOut(MultiMap from, MultiMap to) {
        copy(from, to, Set.of());
        String location = to.get("Location");
        if (location != null) {
            to.set("Location", path(location));
        }
    }

    /** Copies an answer's headers but cookies, and says that what is shown may run nothing and is what it says it is. */
    static void copyToBrowser(MultiMap from, MultiMap to) {
        copy(from, to, Set.of());
        to.remove("Set-Cookie");
        to.set("X-Content-Type-Options", "nosniff");
        to.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        to.set("Referrer-Policy", "no-referrer");
    }

    private static void copy(MultiMap from, MultiMap to, Set<String> never) {
        Set<String> dropped = new HashSet<>(ConnectionHeaders.NAMES);
        dropped.addAll(never);
        from.getAll("Connection").stream()
                .flatMap(names -> Arrays.stream(names.split(",")))
                .forEach(name -> dropped.add(name.strip().toLowerCase(Locale.ROOT)));
        from.forEach(header -> {
            if (!dropped.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                to.add(header.getKey(), header.getValue());
            }
        });
    }

    private static String path(String location) {
        URI uri = URI.create(location);
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + '?' + uri.getRawQuery();
    }
}
