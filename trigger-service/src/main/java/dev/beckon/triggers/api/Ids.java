package dev.beckon.triggers.api;

import dev.beckon.support.problem.ProblemException;
import java.util.Optional;
import java.util.UUID;

/** Ids as they stand in paths and queries. What cannot be an id names nothing, which is the same as absent. */
final class Ids {

    private Ids() {}

    static UUID path(String id, String noun) {
        UUID uuid = uuid(id);
        if (uuid == null) {
            throw notFound(noun);
        }
        return uuid;
    }

    static long numberInPath(String id, String noun) {
        if (!id.matches("[1-9][0-9]{0,17}")) {
            throw notFound(noun);
        }
        return Long.parseLong(id);
    }

    /** An optional filter. */
    static UUID filter(String name, String value) {
        UUID uuid = value == null ? null : uuid(value);
        if (value != null && uuid == null) {
            throw invalid(name, "a UUID");
        }
        return uuid;
    }

    /** An optional filter. */
    static Long numberFilter(String name, String value) {
        if (value != null && !value.matches("[1-9][0-9]{0,17}")) {
            throw invalid(name, "a positive number");
        }
        return value == null ? null : Long.valueOf(value);
    }

    /** An optional filter. */
    static Integer versionFilter(String value) {
        if (value != null && !value.matches("[1-9][0-9]{0,8}")) {
            throw invalid("version", "a positive number");
        }
        return value == null ? null : Integer.valueOf(value);
    }

    static ProblemException notFound(String noun) {
        return ProblemException.notFound(noun + "_not_found", "There is no such " + noun.replace('_', ' '));
    }

    private static ProblemException invalid(String name, String expected) {
        return new ProblemException(400, "invalid_parameter", "Expected " + expected + " as " + name);
    }

    /** Empty when it is none. */
    static Optional<UUID> optional(String id) {
        return Optional.ofNullable(uuid(id));
    }

    private static UUID uuid(String text) {
        try {
            return text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException notUuid) {
            return null;
        }
    }
}
