package dev.beckon.engine.answer;

import java.util.Locale;
import java.util.Optional;

/** Reads e-mail addresses. Whether they exist is not known here. */
final class EmailText {

    /** RFC 5321, 4.5.3.1. */
    private static final int MAX_EMAIL_LENGTH = 254;

    private static final int MAX_LOCAL_LENGTH = 64;

    private static final String LOCAL_SIGNS = ".!#$%&'*+/=?^_`{|}~-";

    private EmailText() {}

    /** In lower case. */
    static Optional<String> read(String text) {
        String address = text.strip().toLowerCase(Locale.ROOT);
        int at = address.indexOf('@');
        boolean fits = address.length() <= MAX_EMAIL_LENGTH && at >= 1 && at <= MAX_LOCAL_LENGTH;
        return fits && isLocal(address, at) && isDomain(address, at + 1) ? Optional.of(address) : Optional.empty();
    }

    private static boolean isLocal(String address, int end) {
        for (int i = 0; i < end; i++) {
            char character = address.charAt(i);
            if (!Character.isLetterOrDigit(character) && LOCAL_SIGNS.indexOf(character) < 0) {
                return false;
            }
        }
        return address.charAt(0) != '.' && address.charAt(end - 1) != '.' && !address.contains("..");
    }

    private static boolean isDomain(String address, int begin) {
        int labels = 0;
        int label = begin;
        for (int i = begin; i <= address.length(); i++) {
            char character = i == address.length() ? '.' : address.charAt(i);
            if (character == '.') {
                if (i == label || address.charAt(label) == '-' || address.charAt(i - 1) == '-') {
                    return false;
                }
                labels++;
                label = i + 1;
            } else if (!Character.isLetterOrDigit(character) && character != '-') {
                return false;
            }
        }
        return labels >= 2;
    }
}
