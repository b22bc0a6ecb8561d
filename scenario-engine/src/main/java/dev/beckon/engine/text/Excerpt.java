package dev.beckon.engine.text;

/**
 * The beginning of a text. It never ends with half of a surrogate pair, which is no character: databases store a question
 * mark in its place, and strict readers of JSON refuse it.
 */
public final class Excerpt {

    private static final String CUT = "…";

    private Excerpt() {}

    /** @param most UTF-16 units, at least 1 */
    public static String start(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean splitsPair =
                Character.isHighSurrogate(text.charAt(most - 1)) && Character.isLowSurrogate(text.charAt(most));
        return text.substring(0, splitsPair ? most - 1 : most);
    }

    /**
     * The same, with an ellipsis behind it when something is missing.
     *
     * @param most UTF-16 units before the ellipsis, at least 1
     */
    public static String shown(String text, int most) {
        return text.length() <= most ? text : start(text, most) + CUT;
    }
}
