package dev.beckon.definitions.http;

import dev.beckon.support.problem.ProblemException;
import java.util.List;

/** Request bodies that must be there. */
public final class Bodies {

    private Bodies() {}

    /**
     * The body.
     *
     * @throws ProblemException 400 {@code missing_body}
     */
    public static <T> T require(T body) {
        if (body == null) {
            throw ProblemException.badRequest("missing_body", "Send a JSON object as the body", List.of());
        }
        return body;
    }
}
