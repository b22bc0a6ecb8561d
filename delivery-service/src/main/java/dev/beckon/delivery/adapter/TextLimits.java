package dev.beckon.delivery.adapter;

/** Fits texts into the limits of providers. */
public final class TextLimits {

    private static final String CUT = "…";

    private TextLimits() {}

    /**
     * The text, cut to at most {@code most} UTF-16 units with an ellipsis in place of what is missing; never in the
     * middle of a character.
     */
    public static String shorten(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - CUT.length();
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + CUT;
    }
}
