package dev.beckon.support.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every way out of a request that is not success ends here, so that a caller only ever sees problems. */
public final class ProblemMappers {

    private static final Logger LOGGER = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response problem(ProblemException e) {
        return ProblemResponses.of(e.problem());
    }

    @ServerExceptionMapper
    public Response unreadable(MismatchedInputException e) {
        return ProblemResponses.of(JsonFaults.problem(e));
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException e) {
        return ProblemResponses.of(JsonFaults.problem(e));
    }

    @ServerExceptionMapper
    public Response refusedByFramework(WebApplicationException e, UriInfo address) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return ProblemResponses.of(JsonFaults.problem(json));
        }
        if (isUnreadable(e) && !address.getQueryParameters().isEmpty()) {
            return ProblemResponses.of(Problem.of(
                    400,
                    "invalid_parameter",
                    "A parameter of the query has the wrong form; limit, for one, is a number"));
        }
        int status = e.getResponse().getStatus();
        return ProblemResponses.of(
                switch (status) {
                    case 404 -> Problem.of(404, "not_found", "Nothing is at this path");
                    case 405 -> Problem.of(405, "method_not_allowed", "This path does not take this method");
                    case 406 -> Problem.of(406, "not_acceptable", "Only application/json can be answered here");
                    case 413 -> Problem.of(413, "body_too_large", "The body is larger than this path takes");
                    case 415 ->
                        Problem.of(
                                415,
                                "unsupported_media_type",
                                "Send the Content-Type that this path takes; for most it is application/json");
                    default -> Problem.of(status, "http_" + status, "The request could not be handled");
                });
    }

    /**
     * JAX-RS 3.1, section 3.2: a parameter that does not become its type is "not found", be it of the path or the
     * query.
     */
    private static boolean isUnreadable(WebApplicationException e) {
        return e instanceof NotFoundException && e.getCause() instanceof IllegalArgumentException;
    }

    /** A bug, or a dependency that failed in a way nobody foresaw: the log has the cause under the reference given. */
    @ServerExceptionMapper
    public Response unforeseen(Throwable e) {
        String reference = UUID.randomUUID().toString();
        LOGGER.errorf(e, "Request failed, reference=%s", reference);
        return ProblemResponses.of(Problem.of(
                500, "internal_error", "Something failed on our side; give support the reference " + reference));
    }
}
