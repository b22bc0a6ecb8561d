package dev.beckon.engine.answer;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Set;

/**
 * Texts as people mean them: without regard to case, accents, spaces and the skin of emoji. Signs that make another
 * letter or vowel, as in Hindi, Thai and Japanese, are no accents.
 */
public final class FoldedText {

    private static final Set<UnicodeScript> UNWRITTEN =
            Set.of(UnicodeScript.INHERITED, UnicodeScript.ARABIC, UnicodeScript.HEBREW);

    private static final int VOICED = 0x3099;
    private static final int HALF_VOICED = 0x309A;

    private static final String ENDS = ".!,;)\u2026\u3002\u060C\u061B\u06D4\u0964";

    private FoldedText() {}

    /** Lower case, without accents and invisible characters, with single spaces and none around. */
    public static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().forEach(character -> {
            if (isSpace(character)) {
                if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                    folded.append(' ');
                }
            } else if (!isAccent(character) && !isInvisible(character)) {
                append(folded, Character.toLowerCase(character));
            }
        });
        return Normalizer.normalize(folded, Normalizer.Form.NFC).stripTrailing();
    }

    /** Letters that Unicode does not take apart, as people write them who have no such key. */
    private static void append(StringBuilder folded, int letter) {
        switch (letter) {
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'ı' -> folded.append('i');
            case 'ł' -> folded.append('l');
            case 'ø' -> folded.append('o');
            case 'đ' -> folded.append('d');
            case 'ς' -> folded.append('σ');
            default -> folded.appendCodePoint(letter);
        }
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

    /** Also the skin of an emoji, which a phone chooses for its owner. */
    private static boolean isInvisible(int character) {
        return Character.getType(character) == Character.FORMAT || Character.isEmojiModifier(character);
    }

    /** Marks of any script, and the vowels that Arabic and Hebrew mostly leave out; not the sounding marks of kana. */
    private static boolean isAccent(int character) {
        return isMark(character)
                && UNWRITTEN.contains(UnicodeScript.of(character))
                && character != VOICED
                && character != HALF_VOICED;
    }

    /** Whether the character belongs to the one before it. */
    public static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isEnd(char character) {
        return character == ' ' || ENDS.indexOf(character) >= 0;
    }
}
