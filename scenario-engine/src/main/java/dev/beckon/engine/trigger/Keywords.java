package dev.beckon.engine.trigger;

import dev.beckon.engine.answer.FoldedText;
import dev.beckon.engine.definition.KeywordMatch;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks for keywords in a message, without regard to case and accents. A keyword of several words must stand there as a
 * phrase.
 *
 * @param phrases the words of each keyword
 * @param whole each keyword as a whole message
 */
record Keywords(KeywordMatch match, List<List<String>> phrases, Set<String> whole) {

    /** Written without spaces, so each character is a word. */
    private static final Set<UnicodeScript> UNSPACED = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    static Keywords of(KeywordMatch match, List<String> keywords) {
        return new Keywords(
                match,
                keywords.stream().map(Keywords::words).toList(),
                keywords.stream().map(FoldedText::withoutEnd).collect(Collectors.toUnmodifiableSet()));
    }

    /** Also true when there are no keywords. */
    boolean areIn(String text) {
        if (phrases.isEmpty()) {
            return true;
        }
        String message = Objects.requireNonNullElse(text, "");
        List<String> words = words(message);
        return switch (match) {
            case ANY -> phrases.stream().anyMatch(phrase -> isIn(words, phrase));
            case ALL -> phrases.stream().allMatch(phrase -> isIn(words, phrase));
            case EXACT -> whole.contains(FoldedText.withoutEnd(message));
        };
    }

    private static boolean isIn(List<String> words, List<String> phrase) {
        return !phrase.isEmpty() && Collections.indexOfSubList(words, phrase) >= 0;
    }

    /** Runs of letters and digits; symbols such as emoji, and characters of scripts without spaces, by themselves. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        FoldedText.of(text).codePoints().forEach(character -> {
            boolean isAlone = isSymbol(character) || UNSPACED.contains(UnicodeScript.of(character));
            if ((Character.isLetterOrDigit(character) || FoldedText.isMark(character)) && !isAlone) {
                word.appendCodePoint(character);
                return;
            }
            if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (isAlone) {
                words.add(Character.toString(character));
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean isSymbol(int character) {
        return switch (Character.getType(character)) {
            case Character.OTHER_SYMBOL, Character.CURRENCY_SYMBOL, Character.MATH_SYMBOL -> true;
            default -> false;
        };
    }
}
