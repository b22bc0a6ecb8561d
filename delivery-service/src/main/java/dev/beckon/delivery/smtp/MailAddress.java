package dev.beckon.delivery.smtp;

import java.util.regex.Pattern;

/**
 * What may stand in an envelope or a header: a plain addr-spec, so that no address can bring a command or header along.
 */
final class MailAddress {

    private static final int MAX_LENGTH = 254;
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s<>(),;:\"\\\\@\\[\\]\\p{Cntrl}]{1,64}@[^\\s<>(),;:\"\\\\@\\p{Cntrl}]{1,253}");

    private MailAddress() {}

    static boolean isValid(String address) {
        return address.length() <= MAX_LENGTH && ADDRESS.matcher(address).matches();
    }

    static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }

    /** {@code bounce@example.com} with a tag: {@code bounce+tag@example.com}. */
    static String tagged(String address, String tag) {
        int at = address.indexOf('@');
        return address.substring(0, at) + '+' + tag + address.substring(at);
    }
}
