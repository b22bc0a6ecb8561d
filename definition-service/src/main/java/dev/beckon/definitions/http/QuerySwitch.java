package dev.beckon.definitions.http;

import dev.beckon.support.problem.ProblemException;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;

/** A switch in a query, such as {@code preview}: what was only to be looked at is not done for a slip of the finger. */
public final class QuerySwitch {

    private QuerySwitch() {}

    /**
     * Whether it is on; it is off where it is absent. Looks at the query itself, as a switch without a value is otherwise
     * not told from one that is absent.
     *
     * @throws ProblemException 400 {@code invalid_parameter} for anything but true and false
     */
    public static boolean isOn(UriInfo address, String name) {
        String query = address.getRequestUri().getRawQuery();
        return query != null
                && Arrays.stream(query.split("&"))
                        .filter(part -> part.equals(name) || part.startsWith(name + '='))
                        .map(part -> isTrue(name, part))
                        .reduce(false, Boolean::logicalOr);
    }

    private static boolean isTrue(String name, String part) {
        return switch (part.substring(name.length())) {
            case "=true" -> true;
            case "=false" -> false;
            default -> throw new ProblemException(400, "invalid_parameter", "Expected true or false as " + name);
        };
    }
}
