package dev.beckon.gateway.route;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A path such as {@code /api/v1/scenarios/{id}}. A parameter matches one segment of unreserved characters, so that no
 * encoded slash or dot segment reaches a service behind the edge as another path than the one that was checked here.
 */
public record PathTemplate(String text, List<String> segments) {

    private static final Pattern SAFE = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._~@:+-]{1,200}");

    public static PathTemplate of(String text) {
        return new PathTemplate(text, List.of(text.substring(1).split("/")));
    }

    /** Splits a request's path; empty when it could mean another path than it shows. */
    static Optional<List<String>> split(String path) {
        if (!path.startsWith("/")) {
            return Optional.empty();
        }
        List<String> segments = List.of(path.substring(1).split("/", -1));
        return segments.stream().allMatch(segment -> SAFE.matcher(segment).matches())
                ? Optional.of(segments)
                : Optional.empty();
    }

    boolean matches(List<String> path) {
        if (path.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < path.size(); i++) {
            if (!isParameter(segments.get(i)) && !segments.get(i).equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The names of the parameters, in order. */
    public List<String> parameters() {
        return segments.stream()
                .filter(PathTemplate::isParameter)
                .map(segment -> segment.substring(1, segment.length() - 1))
                .toList();
    }

    /** How many segments are fixed: of two templates that match, the one with more is meant. */
    long fixed() {
        return segments.stream().filter(segment -> !isParameter(segment)).count();
    }

    /** The first parameter's value in a path that this template matches. */
    String firstParameter(List<String> path) {
        for (int i = 0; i < path.size(); i++) {
            if (isParameter(segments.get(i))) {
                return path.get(i);
            }
        }
        throw new IllegalStateException(text + " has no parameter");
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }
}
