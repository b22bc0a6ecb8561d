package dev.beckon.triggers.contact;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** E-mail addresses in the one form they are stored and compared in: lower case. */
public final class EmailAddresses {

    private static final Pattern PLAUSIBLE = Pattern.compile(
            "[^\\s@<>\",;:\\p{Cntrl}]{1,64}@[^\\s@<>\",;:.\\p{Cntrl}]+(\\.[^\\s@<>\",;:.\\p{Cntrl}]+)+");

    private EmailAddresses() {}

    /** The stored form; empty when this cannot be an address. */
    public static Optional<String> normal(String written) {
        String address = written.strip().toLowerCase(Locale.ROOT);
        return address.length() <= ContactLimits.EMAIL_LENGTH
                        && PLAUSIBLE.matcher(address).matches()
                ? Optional.of(address)
                : Optional.empty();
    }
}
