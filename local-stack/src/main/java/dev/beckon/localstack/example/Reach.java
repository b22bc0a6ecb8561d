package dev.beckon.localstack.example;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a customer can be reached. Shares are chosen so that each of the four channels carries a good part of the alert
 * when the first consented one of WhatsApp, RCS, SMS and e-mail is taken, and every kind of skip occurs.
 */
enum Reach {
    ALL_CHANNELS,
    NO_WHATSAPP,
    ONLY_SMS_AND_EMAIL,
    ONLY_EMAIL,
    NO_CONSENT,
    BAD_NUMBER,
    NO_ADDRESS;

    static Reach of(int number) {
        int share = (number / Country.values().length) % 20;
        if (share < 7) {
            return ALL_CHANNELS;
        } else if (share < 11) {
            return NO_WHATSAPP;
        } else if (share < 15) {
            return ONLY_SMS_AND_EMAIL;
        } else if (share < 18) {
            return ONLY_EMAIL;
        } else if (share == 18) {
            return NO_CONSENT;
        }
        return number % 4 == 0 ? NO_ADDRESS : BAD_NUMBER;
    }

    boolean hasMailbox() {
        return this != NO_ADDRESS;
    }

    /** What stands in the phone field of a customer whose real number is given. */
    Optional<String> phone(String number) {
        return switch (this) {
            case ALL_CHANNELS, NO_WHATSAPP, ONLY_SMS_AND_EMAIL, NO_CONSENT -> Optional.of(number);
            case BAD_NUMBER -> Optional.of(number.substring(0, 6));
            case ONLY_EMAIL, NO_ADDRESS -> Optional.empty();
        };
    }

    Map<String, String> consents() {
        return switch (this) {
            case ALL_CHANNELS, BAD_NUMBER, NO_ADDRESS -> consents(true, true, true, true);
            case NO_WHATSAPP -> consents(false, true, true, true);
            case ONLY_SMS_AND_EMAIL -> consents(false, false, true, true);
            case ONLY_EMAIL -> consents(false, false, false, true);
            case NO_CONSENT -> consents(false, false, false, false);
        };
    }

    private static Map<String, String> consents(boolean whatsapp, boolean rcs, boolean sms, boolean email) {
        Map<String, String> consents = new LinkedHashMap<>();
        consents.put("whatsapp", word(whatsapp));
        consents.put("rcs", word(rcs));
        consents.put("sms", word(sms));
        consents.put("email", word(email));
        return consents;
    }

    private static String word(boolean granted) {
        return granted ? "granted" : "revoked";
    }
}
