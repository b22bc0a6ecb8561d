package dev.beckon.engine.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Optional;

/** Phone numbers as people write them into E.164, by the numbering plans of libphonenumber. Safe for all threads. */
public final class PhoneNumbers {

    /** Longest text that is read as a number, in UTF-16 units. */
    public static final int MAX_LENGTH = 40;

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    /** What most countries dial before a country code (ITU-T E.123); some dial something else. */
    private static final String ABROAD = "00";

    private PhoneNumbers() {}

    /**
     * The number in E.164 with {@code +}.
     *
     * @param country ISO 3166 alpha-2 for numbers without a country code; null when only those with one can be read
     * @return empty when no numbering plan knows such a number
     */
    public static Optional<String> e164(String written, String country) {
        if (written.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String text = written.strip();
        Optional<String> number = inPlan(text, country);
        return number.isPresent() || !text.startsWith(ABROAD)
                ? number
                : inPlan('+' + text.substring(ABROAD.length()), null);
    }

    /**
     * Where a number belongs.
     *
     * @param number in E.164; may be null
     * @return ISO 3166 alpha-2; empty for numbers of no country, and for what is no number
     */
    public static Optional<String> country(String number) {
        if (number == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(PLANS.getRegionCodeForNumber(PLANS.parse(number, null)))
                    .filter(PLANS.getSupportedRegions()::contains);
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<String> inPlan(String text, String country) {
        try {
            PhoneNumber number = PLANS.parse(text, country == null ? null : country.toUpperCase(Locale.ROOT));
            return PLANS.isValidNumber(number) && !number.hasExtension()
                    ? Optional.of(PLANS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
