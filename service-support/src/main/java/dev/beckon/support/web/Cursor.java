package dev.beckon.support.web;

import dev.beckon.support.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** An opaque position in a list. */
public final class Cursor {

    private static final String PREFIX = "c1:";

    private Cursor() {}

    public static String encode(String position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((PREFIX + position).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor.
     *
     * @return the position, or null when there is no cursor
     * @throws ProblemException 400 {@code invalid_cursor} when it is none of ours
     */
    public static String decode(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(PREFIX) && text.indexOf('\0') < 0) {
                return text.substring(PREFIX.length());
            }
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
        throw invalid();
    }

    /**
     * Reads a cursor whose position is a number.
     *
     * @return the number, or {@code start} when there is no cursor
     * @throws ProblemException 400 {@code invalid_cursor}
     */
    public static long decodeLong(String cursor, long start) {
        String position = decode(cursor);
        if (position == null) {
            return start;
        }
        try {
            return Long.parseLong(position);
        } catch (NumberFormatException e) {
            throw invalid();
        }
    }

    private static ProblemException invalid() {
        return new ProblemException(400, "invalid_cursor", "The cursor is not one this list gave; start without it");
    }
}
