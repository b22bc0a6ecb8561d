package dev.beckon.triggers.api;

import dev.beckon.support.problem.ProblemException;
import java.util.List;

/** Bodies of requests. */
final class Bodies {

    private Bodies() {}

    /**
     * The body that has to be there.
     *
     * @throws ProblemException 400 {@code missing_body}
     */
    static <T> T required(T body) {
        if (body == null) {
            throw ProblemException.badRequest("missing_body", "Send a JSON object as the body", List.of());
        }
        return body;
    }
}
