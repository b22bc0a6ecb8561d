package dev.beckon.delivery.feedback;

import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.message.MessageStatus;
import java.time.Instant;

/** One thing a provider told us, in our words. */
public sealed interface Feedback {

    /** The provider's id of the message it tells of; may be null in a report that names ours. */
    String providerId();

    Instant occurredAt();

    /**
     * A message's status.
     *
     * @param key the same whenever the provider repeats this report, unique within a channel
     * @param messageId the id that we gave it ({@code SendId}), when the provider gives it back; else null
     * @param reason code of a failure; else null
     * @param detail a sentence of the provider's on a failure; else null
     * @param givesWay whether it is a failure after which another variant may reach the person; false for one that is
     *     ours to mend, and where the person does not want it
     */
    record StatusReport(
            String key,
            String providerId,
            MessageId messageId,
            MessageStatus status,
            String reason,
            String detail,
            boolean givesWay,
            Instant occurredAt)
            implements Feedback {

        public StatusReport {
            key = storable(key);
            providerId = storable(providerId);
            detail = storable(detail);
        }

        /** A report after which no other variant has its turn. */
        public StatusReport(
                String key,
                String providerId,
                MessageId messageId,
                MessageStatus status,
                String reason,
                String detail,
                Instant occurredAt) {
            this(key, providerId, messageId, status, reason, detail, false, occurredAt);
        }
    }

    /**
     * What a person sent.
     *
     * @param address who sent it, in our form
     * @param text what they typed or the button's title; may be null
     * @param optionId the chosen option; else null
     * @param answersProviderId the provider's id of our message that it answers; null when not told
     */
    record Reply(
            String providerId,
            String address,
            String text,
            String optionId,
            String answersProviderId,
            Instant occurredAt)
            implements Feedback {

        public Reply {
            providerId = storable(providerId);
            address = storable(address);
            text = storable(text);
            optionId = storable(optionId);
            answersProviderId = storable(answersProviderId);
        }
    }

    /** Without U+0000, which PostgreSQL keeps in no text: what a person wrote must not be lost for it. */
    private static String storable(String text) {
        return text == null ? null : text.replace("\0", "");
    }
}
