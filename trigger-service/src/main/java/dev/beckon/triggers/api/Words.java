package dev.beckon.triggers.api;

import dev.beckon.support.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Words as they stand in queries. One that is none would find nothing, and nobody would know why. */
final class Words {

    private Words() {}

    /**
     * An optional filter.
     *
     * @throws ProblemException 400 {@code invalid_parameter} naming the words there are
     */
    static String filter(String name, String value, Enum<?>[] words) {
        List<String> known = Arrays.stream(words)
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .toList();
        if (value != null && !known.contains(value)) {
            throw new ProblemException(
                    400, "invalid_parameter", "Expected one of " + String.join(", ", known) + " as " + name);
        }
        return value;
    }
}
