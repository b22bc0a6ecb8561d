package dev.beckon.contracts.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.beckon.contracts.id.ChannelId;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.id.WorkspaceId;
import java.time.Instant;
import java.util.UUID;

/**
 * A message's status has risen: the answer of the provider to the send, or a later receipt. The same outcome may arrive
 * twice (same {@code outcomeId}) and outcomes of one message may arrive in any order; see {@link MessageStatus#join}.
 *
 * @param outcomeId derived from message and status
 * @param channel null when no channel was chosen
 * @param providerId the provider's id of the message; null before it gave one
 * @param reason code for an end that is not success, such as {@code no_consent} or {@code whatsapp_131047}
 * @param detail a sentence for people; never a message text or a secret
 * @param attempts how many calls to the provider were made
 * @param possibleDuplicates how many of those may have reached the person without our knowing; 0 for a clean send
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MessageOutcome(
        UUID outcomeId,
        WorkspaceId workspace,
        ContactId contactId,
        ExecutionId executionId,
        MessageId messageId,
        String actionKey,
        Channel channel,
        ChannelId channelId,
        String address,
        MessageStatus status,
        String providerId,
        String reason,
        String detail,
        int attempts,
        int possibleDuplicates,
        Instant occurredAt,
        String traceParent) {

    public ContactKey key() {
        return new ContactKey(workspace, contactId);
    }
}
