package dev.beckon.triggers.api;

import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import java.util.List;

/** Titles as callers send them. */
final class Titles {

    private Titles() {}

    /**
     * The title without blanks around it.
     *
     * @throws ProblemException 422 {@code invalid_value} for none, a blank one and one that is too long
     */
    static String read(String title, int most) {
        String stripped = title == null ? "" : title.strip();
        if (stripped.isEmpty() || stripped.length() > most || stripped.indexOf('\0') >= 0) {
            String expected = "Expected a title of 1 to " + most + " characters";
            throw ProblemException.unprocessable(
                    "invalid_value", expected, List.of(new Problem.Fault("/title", "invalid_value", expected)));
        }
        return stripped;
    }
}
