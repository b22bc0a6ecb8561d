package dev.beckon.engine.answer;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a number as people write one: {@code 1 234,5}, {@code 1,234.50}, {@code 1'234}. Where a lone comma or point may
 * group or begin the decimals ({@code 1,234}), the language decides; without one a comma there is no number.
 */
public final class NumberText {

    private static final int MAX_LENGTH = 40;
    private static final int GROUP = 3;
    private static final char SPACER = ' ';

    private NumberText() {}

    /** @param language BCP 47; may be null */
    public static Optional<BigDecimal> read(String text, String language) {
        String digits = text.length() > MAX_LENGTH ? "" : bare(text.strip());
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        int commas = count(digits, ',');
        int points = count(digits, '.');
        char decimal;
        if (commas > 0 && points > 0) {
            decimal = digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.';
        } else if (commas + points == 0) {
            decimal = '.';
        } else {
            decimal = loneSeparator(digits, commas > 0 ? ',' : '.', commas + points, language);
        }
        return decimal == 0 ? Optional.empty() : number(digits, decimal);
    }

    /** The smallest form that keeps it: {@code Integer}, {@code Long}, else {@code Double}. */
    public static Number plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        if (bare.scale() > 0 || bare.precision() - bare.scale() > 18) {
            return number.doubleValue();
        }
        long whole = bare.longValueExact();
        if (whole == (int) whole) {
            return (int) whole;
        }
        return whole;
    }

    /** The decimal sign when only {@code separator} occurs, so that it may be one or group; 0 when nobody can tell. */
    private static char loneSeparator(String digits, char separator, int count, String language) {
        char other = separator == ',' ? '.' : ',';
        if (count > 1) {
            return other;
        }
        if (!isGrouped(digits, separator)) {
            return separator;
        }
        if (language == null) {
            return separator == '.' ? '.' : 0;
        }
        char usual = DecimalFormatSymbols.getInstance(Locale.forLanguageTag(language))
                .getDecimalSeparator();
        return usual == ',' ? ',' : '.';
    }

    private static Optional<BigDecimal> number(String digits, char decimal) {
        char grouping = decimal == ',' ? '.' : ',';
        int point = digits.indexOf(decimal);
        String whole = point < 0 ? digits : digits.substring(0, point);
        String rest = point < 0 ? "" : digits.substring(point + 1);
        if (rest.indexOf(decimal) >= 0 || rest.indexOf(grouping) >= 0) {
            return Optional.empty();
        }
        if (!isGroupedIfAtAll(whole, grouping) || !isGroupedIfAtAll(whole, SPACER) || rest.indexOf(SPACER) >= 0) {
            return Optional.empty();
        }
        String plain = whole.replace(String.valueOf(grouping), "").replace(String.valueOf(SPACER), "") + '.' + rest;
        return plain.chars().anyMatch(Character::isDigit) ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private static boolean isGroupedIfAtAll(String digits, char separator) {
        return digits.indexOf(separator) < 0 || isGrouped(digits, separator);
    }

    /** Whether the separator stands before every three digits, as in {@code 1,234,567}. */
    private static boolean isGrouped(String digits, char separator) {
        int first = digits.indexOf(separator);
        int lead = first - (digits.charAt(0) == '-' ? 1 : 0);
        if (lead < 1 || lead > GROUP || digits.charAt(first - lead) == '0') {
            return false;
        }
        for (int at = first; at < digits.length(); at += GROUP + 1) {
            int next = digits.indexOf(separator, at + 1);
            int end = next < 0 ? digits.length() : next;
            if (digits.charAt(at) != separator || end - at - 1 != GROUP) {
                return false;
            }
        }
        return true;
    }

    private static int count(String text, char character) {
        return (int) text.chars().filter(each -> each == character).count();
    }

    /** Sign, digits, commas, points and one sign for all spacers; empty when there is anything else. */
    private static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            int digit = Character.digit(character, 10);
            if (digit >= 0) {
                bare.append((char) ('0' + digit));
            } else if (character == ',' || character == '.') {
                bare.append(character);
            } else if (i == 0 && (character == '-' || character == '\u2212')) {
                bare.append('-');
            } else if (i > 0 && isSpacer(character)) {
                bare.append(SPACER);
            } else if (i > 0 || character != '+') {
                return "";
            }
        }
        return bare.toString();
    }

    private static boolean isSpacer(char character) {
        return character == '\'' || character == '\u2019' || Character.isSpaceChar(character);
    }
}
