package dev.beckon.triggers.api;

import dev.beckon.triggers.history.MessageEntity;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A message as the API shows it.
 *
 * @param channel absent until one was chosen
 * @param reason code for an end that is not success
 * @param possibleDuplicates sends that may have reached the person beyond the one that counts
 * @param timestamps when each status was reached
 */
public record MessageView(
        UUID messageId,
        UUID executionId,
        UUID triggerCallId,
        long contactId,
        String actionKey,
        String channel,
        String channelId,
        String address,
        String text,
        String subject,
        String status,
        String providerId,
        String reason,
        String detail,
        int attempts,
        int possibleDuplicates,
        Map<String, String> timestamps,
        Instant createdAt,
        Instant updatedAt) {

    static MessageView of(MessageEntity message) {
        return new MessageView(
                message.messageId,
                message.executionId,
                message.triggerCallId,
                message.contactId,
                message.actionKey,
                message.channel,
                message.channelId,
                message.address,
                message.text,
                message.subject,
                message.status,
                message.providerId,
                message.reason,
                message.detail,
                message.attempts,
                message.possibleDuplicates,
                message.timestamps,
                message.createdAt,
                message.updatedAt);
    }
}
