package dev.beckon.simulator.inbox;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address in the one form in which it is looked up: digits of a number, a mail address in lower case, anything else
 * as it is. A plus that a query string turned into a space makes no difference.
 */
public record AddressKey(String value) {

    private static final Pattern NUMBER = Pattern.compile("[+\\s\\d()./-]*\\d[+\\s\\d()./-]*");

    /** Reads an address in any usual form. */
    public static AddressKey of(String address) {
        if (address.indexOf('@') >= 0) {
            return new AddressKey(address.strip().toLowerCase(Locale.ROOT));
        }
        return new AddressKey(isNumber(address) ? digits(address) : address.strip());
    }

    /** The form shown to people: a number as E.164 with its plus, anything else unchanged. */
    public static String display(String address) {
        return isNumber(address) ? "+" + digits(address) : address;
    }

    private static boolean isNumber(String address) {
        return NUMBER.matcher(address).matches();
    }

    private static String digits(String address) {
        var digits = new StringBuilder(address.length());
        address.chars().filter(Character::isDigit).forEach(c -> digits.append((char) c));
        return digits.toString();
    }
}
