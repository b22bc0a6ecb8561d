package dev.beckon.engine.interpreter;

import dev.beckon.engine.definition.Limits;

/** What an author's template came to, where an address of the web must stand. */
final class WebAddress {

    private WebAddress() {}

    /** Absolute, http or https, without spaces; whether it may be reached is for those to say who go there. */
    static boolean isOne(String address) {
        int begin = begin(address);
        if (begin < 0 || begin >= address.length() || address.length() > Limits.MAX_URL_LENGTH) {
            return false;
        }
        for (int i = 0; i < address.length(); i++) {
            char character = address.charAt(i);
            if (character <= ' ' || character == '"' || character == '<' || character == '>') {
                return false;
            }
        }
        return Character.isLetterOrDigit(address.charAt(begin)) || address.charAt(begin) == '[';
    }

    static String host(String address) {
        int begin = begin(address);
        int end = begin;
        while (end < address.length() && "/?#:".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return address.substring(begin, end);
    }

    private static int begin(String address) {
        if (address.regionMatches(true, 0, "https://", 0, 8)) {
            return 8;
        }
        return address.regionMatches(true, 0, "http://", 0, 7) ? 7 : -1;
    }
}
