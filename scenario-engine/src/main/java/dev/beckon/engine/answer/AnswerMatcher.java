package dev.beckon.engine.answer;

import dev.beckon.engine.definition.AskQuestion.Answer;
import dev.beckon.engine.definition.Branch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the option that a reply means: a pressed button by its id; a text by title, then synonym, then number counted
 * from 1, without regard to case, accents, spaces around it and a full stop or the like at its end.
 */
record AnswerMatcher(Map<String, String> optionByText, int options) {

    /** No title or synonym is longer. */
    private static final int MAX_MATCHED_LENGTH = 200;

    /** @param byPlace whether a number may stand for the answer at that place; not where a number is the answer */
    static AnswerMatcher of(List<Answer> answers, boolean byPlace) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            options.putIfAbsent(FoldedText.withoutEnd(answers.get(i).title()), Branch.option(i));
        }
        for (int i = 0; i < answers.size(); i++) {
            for (String synonym : answers.get(i).synonyms()) {
                options.putIfAbsent(FoldedText.withoutEnd(synonym), Branch.option(i));
            }
        }
        for (int i = 0; byPlace && i < answers.size(); i++) {
            options.putIfAbsent(Integer.toString(i + 1), Branch.option(i));
        }
        return new AnswerMatcher(Map.copyOf(options), answers.size());
    }

    /** @param optionId of the pressed button, else null */
    Optional<String> match(String optionId, String text) {
        if (options == 0) {
            return Optional.empty();
        }
        if (optionId != null) {
            var index = Branch.optionIndex(optionId);
            if (index.isPresent() && index.getAsInt() < options) {
                return Optional.of(Branch.option(index.getAsInt()));
            }
        }
        if (text == null || text.length() > MAX_MATCHED_LENGTH) {
            return Optional.empty();
        }
        return Optional.ofNullable(optionByText.get(FoldedText.withoutEnd(text)));
    }
}
