package dev.beckon.delivery.whatsapp;

import dev.beckon.contracts.message.MessageStatus;
import java.util.Map;

/** Meta's words for a message's status, in ours. */
final class WhatsAppStatus {

    private static final Map<String, MessageStatus> WORDS = Map.of(
            "sent", MessageStatus.SENT,
            "delivered", MessageStatus.DELIVERED,
            "read", MessageStatus.READ,
            "played", MessageStatus.READ,
            "failed", MessageStatus.FAILED);

    private WhatsAppStatus() {}

    /** Our word; null for one that Meta's documents do not have. */
    static MessageStatus of(String word) {
        return WORDS.get(word);
    }
}
