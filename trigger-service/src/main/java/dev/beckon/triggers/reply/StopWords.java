package dev.beckon.triggers.reply;

import dev.beckon.contracts.message.InboundMessage;
import java.util.Locale;
import java.util.Set;

/**
 * The words by which people end messages on a channel. The English ones are those that carriers demand of SMS senders
 * (CTIA Messaging Principles, section 5.1.3); words that may answer a question, such as END, are left out.
 */
final class StopWords {

    private static final Set<String> WORDS = Set.of(
            "STOP",
            "STOPP",
            "STOPALL",
            "STOP ALL",
            "UNSUBSCRIBE",
            "OPTOUT",
            "OPT OUT",
            "ABMELDEN",
            "ARRET",
            "ARRÊT",
            "BAJA",
            "CANCELLAMI",
            "AFMELDEN");

    private StopWords() {}

    /** Whether the whole message is such a word; a pressed button never is. */
    static boolean isStop(InboundMessage message) {
        return message.optionId() == null
                && message.text() != null
                && switch (message.channel()) {
                    case WHATSAPP, RCS, SMS -> WORDS.contains(normal(message.text()));
                    case EMAIL -> false;
                };
    }

    private static String normal(String text) {
        return text.strip().replaceAll("[.!]+$", "").replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }
}
