package dev.beckon.engine.answer;

import java.util.Locale;
import java.util.Optional;

/** Reads e-mail addresses and phone numbers. Whether they exist is not known here. */
final class AddressText {

    /** RFC 5321, 4.5.3.1. */
    private static final int MAX_EMAIL_LENGTH = 254;

    private static final int MAX_LOCAL_LENGTH = 64;

    /** E.164: at most 15 digits. */
    private static final int MAX_PHONE_DIGITS = 15;

    private static final int MIN_PHONE_DIGITS = 5;
    private static final int MAX_PHONE_LENGTH = 40;
    private static final String LOCAL_SIGNS = ".!#$%&'*+/=?^_`{|}~-";

    private AddressText() {}

    /** In lower case. */
    static Optional<String> email(String text) {
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

    /** E.164 where there is a {@code +} or {@code 00}, else the digits as they are. */
    static Optional<String> phone(String text) {
        String stripped = visible(text).strip();
        if (stripped.startsWith("(+")) {
            stripped = stripped.substring(1);
        }
        if (stripped.length() > MAX_PHONE_LENGTH) {
            return Optional.empty();
        }
        boolean international = stripped.startsWith("+") || stripped.startsWith("00");
        String number = stripped.startsWith("+") ? stripped.substring(1) : stripped;
        String shown = international ? number.replace("(0)", "") : number;
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < shown.length(); i++) {
            char character = shown.charAt(i);
            int digit = Character.digit(character, 10);
            if (digit >= 0) {
                digits.append(digit);
            } else if (!isBetweenDigits(character)) {
                return Optional.empty();
            }
        }
        if (stripped.startsWith("00")) {
            digits.delete(0, 2);
        }
        if (digits.length() < MIN_PHONE_DIGITS || digits.length() > MAX_PHONE_DIGITS) {
            return Optional.empty();
        }
        return Optional.of(international ? "+" + digits : digits.toString());
    }

    private static boolean isBetweenDigits(char character) {
        return Character.isSpaceChar(character)
                || Character.getType(character) == Character.DASH_PUNCTUATION
                || "./()".indexOf(character) >= 0;
    }

    /** Address books put signs around a number that say which way it is written. */
    private static String visible(String text) {
        return text.codePoints()
                .filter(character -> Character.getType(character) != Character.FORMAT)
                .limit(MAX_PHONE_LENGTH + 1L)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
