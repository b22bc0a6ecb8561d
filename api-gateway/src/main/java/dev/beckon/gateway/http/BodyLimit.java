package dev.beckon.gateway.http;

import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;

/** How large a body may be. */
public final class BodyLimit {

    private BodyLimit() {}

    /**
     * Refuses by what the request says of itself, before anything of its body is read.
     *
     * @param limit in bytes
     * @throws ProblemException 413 {@code body_too_large}
     */
    public static void check(HttpServerRequest request, long limit) {
        String length = request.getHeader("Content-Length");
        if (length != null && (length.length() > 18 || Long.parseLong(length) > limit)) {
            throw tooLarge(limit);
        }
    }

    public static ProblemException tooLarge(long limit) {
        return new ProblemException(
                Problem.of(413, "body_too_large", "The body may have at most " + limit + " bytes here"));
    }
}
