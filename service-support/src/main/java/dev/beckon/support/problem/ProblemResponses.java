package dev.beckon.support.problem;

import jakarta.ws.rs.core.Response;

/** Problems as HTTP answers. */
public final class ProblemResponses {

    private static final int TRY_AGAIN_SECONDS = 1;

    private ProblemResponses() {}

    public static Response of(Problem problem) {
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(problem);
        if (problem.status() == 503 || problem.status() == 429) {
            answer.header("Retry-After", TRY_AGAIN_SECONDS);
        }
        if (problem.status() == 401) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        return answer.build();
    }
}
