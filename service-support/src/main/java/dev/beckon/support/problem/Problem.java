package dev.beckon.support.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * An error answer, {@code application/problem+json} (RFC 9457).
 *
 * @param type a page that explains the code
 * @param title the same for every problem of this code
 * @param status the HTTP status
 * @param detail what was wrong this time, and what to do
 * @param code stable, snake_case
 * @param errors the single faults, when there is more to tell than the detail
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, String code, List<Fault> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String PAGES = "https://beckon.dev/errors/";

    /**
     * One fault in what was sent.
     *
     * @param pointer JSON pointer (RFC 6901) into the body; empty for the whole of it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(String pointer, String code, String message) {}

    public Problem {
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    /** A problem whose title is its code in words. */
    public static Problem of(int status, String code, String detail, List<Fault> errors) {
        String words = code.replace('_', ' ');
        String title = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return new Problem(PAGES + code, title, status, detail, code, errors);
    }

    public static Problem of(int status, String code, String detail) {
        return of(status, code, detail, List.of());
    }
}
