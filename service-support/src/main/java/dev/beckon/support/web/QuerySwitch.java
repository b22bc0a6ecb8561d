package dev.beckon.support.web;

import dev.beckon.support.problem.ProblemException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A switch in a query, such as {@code preview}: what was only to be looked at is not done for a slip of the finger. */
public final class QuerySwitch {

    private QuerySwitch() {}

    /**
     * Whether it is on; it is off where it is absent. Looks at the query itself, as a switch without a value is otherwise
     * not told from one that is absent.
     *
     * @param query as it was sent, still encoded; may be null
     * @throws ProblemException 400 {@code invalid_parameter} for anything but true and false, for more than one of it, and
     *     where a name cannot be decoded
     */
    public static boolean isOn(String query, String name) {
        List<String> given = query == null ? List.of() : given(query, name);
        if (given.size() > 1) {
            throw refused("Expected " + name + " once");
        }
        return !given.isEmpty() && isTrue(name, given.getFirst());
    }

    /** Its values, with the sign before them; empty where there is none. */
    private static List<String> given(String query, String name) {
        return Arrays.stream(query.split("&"))
                .map(QuerySwitch::decoded)
                .filter(part -> part.equals(name) || part.startsWith(name + '='))
                .map(part -> part.substring(name.length()))
                .toList();
    }

    private static boolean isTrue(String name, String value) {
        return switch (value) {
            case "=true" -> true;
            case "=false" -> false;
            default -> throw refused("Expected true or false as " + name);
        };
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw refused("The query cannot be decoded");
        }
    }

    private static ProblemException refused(String detail) {
        return ProblemException.badRequest("invalid_parameter", detail, List.of());
    }
}
