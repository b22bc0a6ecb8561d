package dev.beckon.engine.answer;

import dev.beckon.engine.definition.AskQuestion.Answer;
import dev.beckon.engine.definition.Branch;
import java.text.Normalizer;
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
            options.putIfAbsent(normalized(answers.get(i).title()), Branch.option(i));
        }
        for (int i = 0; i < answers.size(); i++) {
            for (String synonym : answers.get(i).synonyms()) {
                options.putIfAbsent(normalized(synonym), Branch.option(i));
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
        return Optional.ofNullable(optionByText.get(normalized(text)));
    }

    static String normalized(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().forEach(character -> {
            if (isSpace(character)) {
                if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                    folded.append(' ');
                }
            } else if (!isMark(character)) {
                folded.appendCodePoint(Character.toLowerCase(character));
            }
        });
        int end = folded.length();
        while (end > 0 && isEnd(folded.charAt(end - 1))) {
            end--;
        }
        return end == 0 ? folded.toString().strip() : folded.substring(0, end);
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isEnd(char character) {
        return character == ' ' || ".!,;)".indexOf(character) >= 0;
    }
}
