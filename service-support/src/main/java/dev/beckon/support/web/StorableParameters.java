package dev.beckon.support.web;

import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemResponses;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses the character U+0000 in an address: PostgreSQL takes it in no text, so nothing can be found with it. */
public final class StorableParameters {

    /** In the path it names nothing, in the query it is a parameter of the wrong form. */
    @ServerRequestFilter
    public Optional<Response> check(ContainerRequestContext request) {
        UriInfo address = request.getUriInfo();
        if (holdNul(address.getPathParameters())) {
            return refused(404, "not_found", "Nothing is at this path");
        }
        return holdNul(address.getQueryParameters())
                ? refused(400, "invalid_parameter", "No parameter of the query may hold the character U+0000")
                : Optional.empty();
    }

    private static boolean holdNul(MultivaluedMap<String, String> parameters) {
        return parameters.values().stream().flatMap(List::stream).anyMatch(value -> value.indexOf('\0') >= 0);
    }

    private static Optional<Response> refused(int status, String code, String detail) {
        return Optional.of(ProblemResponses.of(Problem.of(status, code, detail)));
    }
}
