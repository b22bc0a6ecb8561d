package dev.beckon.engine.answer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Reads a day: {@code 2026-03-01}, or day, month and year as the country writes them ({@code 01.03.2026}; in the United
 * States the month comes first). Two digits of a year are of 1970 to 2069, as POSIX has it.
 */
final class DateText {

    private static final int MAX_LENGTH = 32;
    private static final int PARTS = 3;
    private static final int PIVOT = 70;

    private DateText() {}

    /** @param country ISO 3166 alpha-2; may be null */
    static Optional<LocalDate> read(String text, String country) {
        String stripped = text.strip();
        if (stripped.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        int[] parts = new int[PARTS];
        int[] lengths = new int[PARTS];
        if (!split(stripped, parts, lengths)) {
            return Optional.empty();
        }
        if (lengths[0] == 4) {
            return lengths[2] > 2 ? Optional.empty() : date(parts[0], parts[1], parts[2]);
        }
        if (lengths[2] != 4 && lengths[2] != 2) {
            return Optional.empty();
        }
        int year = lengths[2] == 4 ? parts[2] : parts[2] + (parts[2] < PIVOT ? 2_000 : 1_900);
        boolean monthFirst = "US".equalsIgnoreCase(country);
        Optional<LocalDate> usual = monthFirst ? date(year, parts[0], parts[1]) : date(year, parts[1], parts[0]);
        return usual.or(() -> monthFirst ? date(year, parts[1], parts[0]) : date(year, parts[0], parts[1]));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || !YearMonth.of(year, month).isValidDay(day)) {
            return Optional.empty();
        }
        return Optional.of(LocalDate.of(year, month, day));
    }

    /** Three numbers with one kind of sign between them; what stands behind a {@code T} is the time, not the day. */
    private static boolean split(String text, int[] parts, int[] lengths) {
        int part = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            int digit = Character.digit(character, 10);
            if (digit >= 0) {
                if (++lengths[part] > 4) {
                    return false;
                }
                parts[part] = parts[part] * 10 + digit;
            } else if (character == 'T' && part == 2 && lengths[0] == 4) {
                return lengths[2] > 0;
            } else if (character == ' ' && lengths[part] == 0) {
                continue;
            } else if (++part == PARTS || lengths[part - 1] == 0 || "./- ".indexOf(character) < 0) {
                return false;
            }
        }
        return part == 2 && lengths[2] > 0;
    }
}
