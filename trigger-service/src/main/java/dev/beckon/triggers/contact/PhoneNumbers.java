package dev.beckon.triggers.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/** Phone numbers as people write them into E.164, by the numbering plans of libphonenumber. Safe for all threads. */
public final class PhoneNumbers {

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {}

    /**
     * The number in E.164 with {@code +}.
     *
     * @param country ISO 3166 alpha-2 for numbers without a country code; null when only those with one can be read
     * @return empty when no numbering plan knows such a number
     */
    public static Optional<String> e164(String written, String country) {
        if (written.length() > ContactLimits.PHONE_LENGTH) {
            return Optional.empty();
        }
        String text = written.strip();
        try {
            PhoneNumber number =
                    PLANS.parse(country == null && text.startsWith("00") ? '+' + text.substring(2) : text, country);
            return PLANS.isValidNumber(number) && !number.hasExtension()
                    ? Optional.of(PLANS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
