package dev.beckon.delivery.twilio;

import dev.beckon.contracts.message.MessageStatus;
import java.util.Map;

/** Twilio's words for a message's status, in ours. */
final class TwilioStatus {

    private static final Map<String, MessageStatus> WORDS = Map.ofEntries(
            Map.entry("queued", MessageStatus.ACCEPTED),
            Map.entry("accepted", MessageStatus.ACCEPTED),
            Map.entry("scheduled", MessageStatus.ACCEPTED),
            Map.entry("sending", MessageStatus.ACCEPTED),
            Map.entry("sent", MessageStatus.SENT),
            Map.entry("partially_delivered", MessageStatus.SENT),
            Map.entry("delivered", MessageStatus.DELIVERED),
            Map.entry("read", MessageStatus.READ),
            Map.entry("undelivered", MessageStatus.FAILED),
            Map.entry("failed", MessageStatus.FAILED),
            Map.entry("canceled", MessageStatus.FAILED));

    private TwilioStatus() {}

    /** Our word; null for one that an outbound message does not have. */
    static MessageStatus of(String word) {
        return WORDS.get(word);
    }
}
