package dev.beckon.gateway.http;

import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/** How large a body may be, and how slow. */
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

    public static ProblemException tooSlow(Duration within) {
        return new ProblemException(
                408, "body_too_slow", "The body took longer than " + within.toSeconds() + " seconds");
    }

    public static ProblemException tooLarge(long limit) {
        return new ProblemException(
                Problem.of(413, "body_too_large", "The body may have at most " + limit + " bytes here"));
    }
}
