package dev.beckon.engine.interpreter;

import dev.beckon.engine.text.Excerpt;

/** Small works on rendered texts. */
final class Texts {

    private static final int MAX_SHOWN = 100;

    private Texts() {}

    /** Line ends become spaces: a value must not begin another header. */
    static String oneLine(String text) {
        int i = 0;
        while (i < text.length() && !isLineEnd(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return text.strip();
        }
        StringBuilder line = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (!isLineEnd(character)) {
                line.append(character);
            } else if (at == 0 || !isLineEnd(text.charAt(at - 1))) {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }

    /** As {@link #oneLine}; null when nothing is left, as a reader of the journal would see it. */
    static String line(String text) {
        return orNull(oneLine(text));
    }

    static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** For a warning. */
    static String cut(String text) {
        return Excerpt.shown(text, MAX_SHOWN);
    }

    private static boolean isLineEnd(char character) {
        return character >= '\n' && character <= '\r'
                || character == '\u0085'
                || character == '\u2028'
                || character == '\u2029';
    }
}
