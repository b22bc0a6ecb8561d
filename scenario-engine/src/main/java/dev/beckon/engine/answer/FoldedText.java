package dev.beckon.engine.answer;

import java.text.Normalizer;

/** Texts as people mean them: without regard to case, accents and spaces. */
public final class FoldedText {

    private FoldedText() {}

    /** Lower case, without accents, with single spaces and none around. */
    public static String of(String text) {
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
        return folded.toString().stripTrailing();
    }

    /** The same without a full stop or the like at its end, unless nothing else is left. */
    public static String withoutEnd(String text) {
        String folded = of(text);
        int end = folded.length();
        while (end > 0 && isEnd(folded.charAt(end - 1))) {
            end--;
        }
        return end == 0 ? folded : folded.substring(0, end);
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
