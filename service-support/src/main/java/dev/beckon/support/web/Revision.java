package dev.beckon.support.web;

import dev.beckon.support.problem.ProblemException;
import java.util.Arrays;

/**
 * The state of an object as an entity tag (RFC 9110 section 8.8.3), so that nobody overwrites what they have not seen.
 */
public final class Revision {

    private Revision() {}

    public static String tag(long revision) {
        return "W/\"" + revision + '"';
    }

    /**
     * Compares an {@code If-Match} header with the present state. Weak comparison, although the RFC wants the strong
     * one: a tag here names the state, not the bytes of one representation.
     *
     * @param ifMatch may be null: then the caller does not care
     * @throws ProblemException 412 {@code precondition_failed}
     */
    public static void require(String ifMatch, long revision) {
        if (ifMatch == null || ifMatch.isBlank() || "*".equals(ifMatch.strip())) {
            return;
        }
        String opaque = '"' + Long.toString(revision) + '"';
        boolean matches = Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(opaque::equals);
        if (!matches) {
            throw new ProblemException(
                    412, "precondition_failed", "It was changed meanwhile; read it again, then send your change anew");
        }
    }
}
