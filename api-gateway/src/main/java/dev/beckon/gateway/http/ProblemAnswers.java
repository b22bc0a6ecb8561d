package dev.beckon.gateway.http;

import dev.beckon.contracts.codec.Codec;
import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Ends a request with a problem (RFC 9457). */
public final class ProblemAnswers {

    private static final Logger LOGGER = Logger.getLogger(ProblemAnswers.class);
    private static final Codec<Problem> CODEC = Codec.json(Problem.class);
    private static final String TRY_AGAIN_SECONDS = "1";

    private ProblemAnswers() {}

    /** Answers with the failure's own problem, or with a 500 whose cause is in the log only. */
    public static void write(RoutingContext context, Throwable failure) {
        if (failure instanceof ProblemException known) {
            write(context, known.problem());
            return;
        }
        String reference = UUID.randomUUID().toString();
        LOGGER.errorf(failure, "Request failed, reference=%s", reference);
        write(
                context,
                Problem.of(
                        500,
                        "internal_error",
                        "Something failed on our side; give support the reference " + reference));
    }

    /** Answers, unless an answer has begun; what is left of the request's body is dropped. */
    public static void write(RoutingContext context, Problem problem) {
        HttpServerResponse response = context.response();
        if (response.headWritten() || response.closed()) {
            return;
        }
        response.setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store");
        if (problem.status() == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        if (problem.status() == 503 || problem.code().equals("idempotency_in_progress")) {
            response.putHeader("Retry-After", TRY_AGAIN_SECONDS);
        }
        response.end(Buffer.buffer(CODEC.encode(problem)));
        Leftovers.drop(context);
    }
}
