package dev.beckon.gateway.trigger;

import dev.beckon.support.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/** Whether a request says {@code ?dry_run=true}: in the query, as a body may hold parameters of any name. */
public final class DryRunQuery {

    private static final String NAME = "dry_run";

    private DryRunQuery() {}

    /**
     * Reads the query.
     *
     * @throws ProblemException 400 {@code invalid_parameter}: what is not understood must not start anything
     */
    public static boolean read(HttpServerRequest request) {
        List<String> given = given(request);
        if (given.size() > 1) {
            throw refused("Expected " + NAME + " once");
        }
        return !given.isEmpty() && parsed(given.getFirst());
    }

    private static boolean parsed(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused("Expected true or false as " + NAME);
        };
    }

    private static List<String> given(HttpServerRequest request) {
        try {
            return request.params().getAll(NAME);
        } catch (IllegalArgumentException e) {
            throw refused("The query cannot be decoded");
        }
    }

    private static ProblemException refused(String detail) {
        return ProblemException.badRequest("invalid_parameter", detail, List.of());
    }
}
