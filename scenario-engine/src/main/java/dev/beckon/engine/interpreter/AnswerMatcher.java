package dev.beckon.engine.interpreter;

import dev.beckon.engine.definition.AskQuestion.Answer;
import dev.beckon.engine.definition.Branch;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the option that a reply means: a pressed button by its id; a text by title, then synonym, then number counted
 * from 1, without regard to case, accents, spaces around it and a full stop or the like at its end.
 */
record AnswerMatcher(Map<String, String> optionByText, int options) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern END = Pattern.compile("[\\s.!,;)]+$");

    /** No title or synonym is longer. */
    private static final int MAX_MATCHED_LENGTH = 200;

    static AnswerMatcher of(List<Answer> answers) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            options.putIfAbsent(normalized(answers.get(i).title()), Branch.option(i));
        }
        for (int i = 0; i < answers.size(); i++) {
            for (String synonym : answers.get(i).synonyms()) {
                options.putIfAbsent(normalized(synonym), Branch.option(i));
            }
        }
        for (int i = 0; i < answers.size(); i++) {
            options.putIfAbsent(Integer.toString(i + 1), Branch.option(i));
        }
        return new AnswerMatcher(Map.copyOf(options), answers.size());
    }

    /** @param optionId of the pressed button, else null */
    Optional<String> match(String optionId, String text) {
        if (optionId != null) {
            var index = Branch.optionIndex(optionId);
            if (index.isPresent() && index.getAsInt() < options) {
                return Optional.of(Branch.option(index.getAsInt()));
            }
        }
        if (text == null || text.length() > MAX_MATCHED_LENGTH) {
            return Optional.empty();
        }
        return Optional.ofNullable(optionByText.get(normalized(text)));
    }

    private static String normalized(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String folded =
                SPACES.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        String withoutEnd = END.matcher(folded).replaceAll("");
        return withoutEnd.isEmpty() ? folded : withoutEnd;
    }
}
