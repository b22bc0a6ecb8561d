package dev.beckon.simulator.problem;

import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * An RFC 9457 problem.
 *
 * @param type always {@code about:blank}: the simulator is a tool, its codes have no pages
 * @param title the usual phrase of the status
 * @param status HTTP status
 * @param detail what was wrong here, and what to do
 * @param code stable word for programs
 */
public record Problem(String type, String title, int status, String detail, String code) {

    /** Media type of the body. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(int status, String code, String detail) {
        var title = Optional.ofNullable(Response.Status.fromStatusCode(status))
                .map(Response.Status::getReasonPhrase)
                .orElse("Unprocessable Content");
        return new Problem("about:blank", title, status, detail, code);
    }
}
