package dev.beckon.engine.interpreter;

import dev.beckon.engine.definition.Limits;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** What an author's template came to, where an address of the web must stand. */
final class WebAddress {

    private static final int MAX_ASCII = 0x7E;

    /** RFC 3986 has no place for these; a percent sign stays, as it may be the author's own encoding. */
    private static final String ENCODED = " \"<>\\^`{|}";

    private WebAddress() {}

    /**
     * The address as a browser would send it: behind the host, what an address cannot hold is encoded, so that a name in a
     * query may have spaces and accents. Whether it may be reached is for those to say who go there.
     *
     * @return empty when it is not absolute, http or https, or when it has more than one line or is too long
     */
    static Optional<String> of(String text) {
        String address = encoded(text);
        return isOne(address) ? Optional.of(address) : Optional.empty();
    }

    private static String encoded(String text) {
        int end = begin(text) < 0 ? text.length() : end(text, "/?#");
        StringBuilder address = new StringBuilder(text.length()).append(text, 0, end);
        text.substring(end).codePoints().forEach(character -> {
            if (character > MAX_ASCII || ENCODED.indexOf(character) >= 0) {
                for (byte part : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
                    address.append('%').append(HexFormat.of().withUpperCase().toHexDigits(part));
                }
            } else {
                address.appendCodePoint(character);
            }
        });
        return address.toString();
    }

    private static boolean isOne(String address) {
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
        return address.substring(begin(address), end(address, "/?#:"));
    }

    /** Where the host ends, or its port. */
    private static int end(String address, String ends) {
        int end = begin(address);
        while (end < address.length() && ends.indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static int begin(String address) {
        if (address.regionMatches(true, 0, "https://", 0, 8)) {
            return 8;
        }
        return address.regionMatches(true, 0, "http://", 0, 7) ? 7 : -1;
    }
}
