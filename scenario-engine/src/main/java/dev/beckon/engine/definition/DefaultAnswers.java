package dev.beckon.engine.definition;

import dev.beckon.engine.definition.AskQuestion.Answer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The answers of a question that lists none while actions hang on its {@code option_n}, as in Inrō's own example (help
 * centre, "Define the action tree"): two options mean {@code Yes} and {@code No}, any other number means the numbers
 * {@code 1}, {@code 2}, …. A question without such children is an open one.
 */
public final class DefaultAnswers {

    private static final List<Answer> YES_NO = List.of(Answer.of("Yes"), Answer.of("No"));

    private DefaultAnswers() {}

    /** @param count the highest option that an action hangs on, plus one */
    public static List<Answer> of(int count) {
        if (count == 2) {
            return YES_NO;
        }
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> Answer.of(Integer.toString(number)))
                .toList();
    }
}
