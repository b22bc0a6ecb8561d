package dev.beckon.gateway.http;

import dev.beckon.support.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;

/** What a body says it is. */
public final class MediaTypes {

    private MediaTypes() {}

    /**
     * Lets pass plain JSON; a body that does not say what it is counts as that.
     *
     * @throws ProblemException 415 {@code unsupported_media_type}
     */
    public static void requireJson(HttpServerRequest request) {
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw unsupported("Send the body without Content-Encoding");
        }
        String type = request.getHeader("Content-Type");
        if (type == null) {
            return;
        }
        String bare = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!bare.equals("application/json") && !(bare.startsWith("application/") && bare.endsWith("+json"))) {
            throw unsupported("Send the body with Content-Type: application/json");
        }
    }

    private static ProblemException unsupported(String detail) {
        return new ProblemException(415, "unsupported_media_type", detail);
    }
}
