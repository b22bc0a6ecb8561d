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
 * twice (same {@code outcomeId}) and outcomes of one message may arrive in any order; see {@link MessageStatus#join},
 * and {@link #place} for a message with a send plan.
 *
 * @param outcomeId derived from message, variant and status
 * @param channel null when no channel was chosen
 * @param providerId the provider's id of the message; null before it gave one
 * @param reason code for an end that is not success, such as {@code no_consent} or {@code whatsapp_131047}
 * @param detail a sentence for people; never a message text or a secret
 * @param attempts how many calls to the provider were made
 * @param possibleDuplicates how many of those may have reached the person without our knowing; 0 for a clean send
 * @param variant the send plan's entry that this is about, from 0; 0 without a plan
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
        String traceParent,
        int variant) {

    /** Larger than any place that a variant gives; see {@link #place}. */
    private static final int ARRIVED = 1_000;

    private static final int PER_VARIANT = 10;

    /** An outcome of the first variant, or of a message without a plan. */
    public MessageOutcome(
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
        this(
                outcomeId,
                workspace,
                contactId,
                executionId,
                messageId,
                actionKey,
                channel,
                channelId,
                address,
                status,
                providerId,
                reason,
                detail,
                attempts,
                possibleDuplicates,
                occurredAt,
                traceParent,
                0);
    }

    /**
     * Where this stands among the outcomes of its message; the highest tells how the message is. A later variant's word
     * counts for more than that of one that has given way, and what has arrived stays arrived.
     */
    public int place() {
        return status.rank() >= MessageStatus.DELIVERED.rank()
                ? ARRIVED + status.rank()
                : variant * PER_VARIANT + status.rank();
    }

    public ContactKey key() {
        return new ContactKey(workspace, contactId);
    }
}
