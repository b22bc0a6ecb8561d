package dev.beckon.gateway.access;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The texts in an {@code Authorization} header (RFC 6750, RFC 7617) that may be an API key. */
final class Credentials {

    private static final int MAX_LENGTH = 1000;

    private Credentials() {}

    /** For Basic, the key may be user or password, or stand raw after the word. */
    static List<String> candidates(String header) {
        if (header == null || header.length() > MAX_LENGTH) {
            return List.of();
        }
        int space = header.indexOf(' ');
        if (space < 0) {
            return List.of();
        }
        String scheme = header.substring(0, space);
        String value = header.substring(space + 1).strip();
        if (value.isEmpty()) {
            return List.of();
        }
        if (scheme.equalsIgnoreCase("Bearer")) {
            return List.of(value);
        }
        return scheme.equalsIgnoreCase("Basic") ? basic(value) : List.of();
    }

    private static List<String> basic(String value) {
        List<String> candidates = new ArrayList<>();
        candidates.add(value);
        try {
            String pair = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            candidates.add(colon < 0 ? pair : pair.substring(0, colon));
            if (colon >= 0) {
                candidates.add(pair.substring(colon + 1));
            }
        } catch (IllegalArgumentException notBase64) {
            return candidates;
        }
        return candidates;
    }
}
