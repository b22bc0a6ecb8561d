package dev.beckon.engine.answer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a day: {@code 2026-03-01}, or day, month and year as the country writes them ({@code 01.03.2026}; in the United
 * States the month comes first), or with the month's name in the contact's language or in English. Two digits of a year
 * are of 1970 to 2069, as POSIX has it.
 */
final class DateText {

    private static final int MAX_LENGTH = 32;
    private static final int PARTS = 3;
    private static final int PIVOT = 70;

    private static final Pattern UNITS = Pattern.compile("[年月日년월일]|(?<=\\d)\\.$");

    /** What stands between the words of a date, and where digits and letters meet, as in {@code 1st}. */
    private static final Pattern BETWEEN =
            Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+|(?<=\\p{Nd})(?=\\p{L})|(?<=\\p{L})(?=\\p{Nd})");

    private static final Pattern WORD = Pattern.compile(" +");

    /** First, of, the and the like, as they stand around a month. */
    private static final Set<String> FILLERS =
            Set.of("st", "nd", "rd", "th", "of", "the", "de", "del", "er", "le", "el");

    private DateText() {}

    static Optional<LocalDate> read(String text, Manner manner) {
        String stripped = text.strip();
        if (stripped.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        return numbers(withoutUnits(stripped), manner).or(() -> named(stripped, manner));
    }

    /** {@code 2026年3月1日} as {@code 2026 3 1}; a full stop behind the day, as in Hungary, says nothing. */
    private static String withoutUnits(String text) {
        return UNITS.matcher(text).replaceAll(" ").strip();
    }

    private static Optional<LocalDate> named(String text, Manner manner) {
        Integer month = null;
        List<String> numbers = new ArrayList<>();
        for (String word :
                WORD.split(BETWEEN.matcher(FoldedText.of(text)).replaceAll(" ").strip())) {
            if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
                numbers.add(word);
            } else if (!FILLERS.contains(word)) {
                Optional<Integer> named = manner.month(word);
                if (named.isEmpty() || month != null) {
                    return Optional.empty();
                }
                month = named.get();
            }
        }
        return month == null || numbers.size() != 2 ? Optional.empty() : dayOf(month, numbers);
    }

    private static Optional<LocalDate> dayOf(int month, List<String> numbers) {
        boolean yearFirst = numbers.getFirst().length() == 4;
        String year = yearFirst ? numbers.getFirst() : numbers.getLast();
        String day = yearFirst ? numbers.getLast() : numbers.getFirst();
        if (day.length() > 2 || year.length() != 4 && year.length() != 2) {
            return Optional.empty();
        }
        int number = Integer.parseInt(year);
        return date(year.length() == 4 ? number : ofCentury(number), month, Integer.parseInt(day));
    }

    private static Optional<LocalDate> numbers(String stripped, Manner manner) {
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
        int year = lengths[2] == 4 ? parts[2] : ofCentury(parts[2]);
        boolean monthFirst = manner.monthFirst();
        Optional<LocalDate> usual = monthFirst ? date(year, parts[0], parts[1]) : date(year, parts[1], parts[0]);
        return usual.or(() -> monthFirst ? date(year, parts[1], parts[0]) : date(year, parts[0], parts[1]));
    }

    private static int ofCentury(int year) {
        return year + (year < PIVOT ? 2_000 : 1_900);
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
