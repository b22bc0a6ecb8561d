package dev.beckon.delivery.ledger;

import dev.beckon.contracts.id.ChannelId;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageOutcome;
import dev.beckon.contracts.message.MessageStatus;
import java.time.Instant;
import java.util.UUID;

/**
 * What the ledger holds of a message.
 *
 * @param channel null, as {@code channelId} and {@code address}, when none was chosen
 * @param status the highest that is known
 * @param attempts calls made or about to be made
 * @param variant the send plan's entry that was claimed last
 * @param nextVariant the first that was not refused and has not failed
 * @param refusals those before it that were sent, with the codes of their ends; null when there are none
 * @param mayHaveArrived whether a call without an answer may have reached the person
 */
public record LedgerEntry(
        MessageId messageId,
        WorkspaceId workspace,
        ContactId contactId,
        ExecutionId executionId,
        String actionKey,
        Channel channel,
        ChannelId channelId,
        String address,
        LedgerState state,
        MessageStatus status,
        String providerId,
        String reason,
        String detail,
        int attempts,
        int possibleDuplicates,
        Instant updatedAt,
        String traceParent,
        int variant,
        int nextVariant,
        String refusals,
        boolean mayHaveArrived) {

    /** Whether this variant of the message is over, whatever comes of its own call. */
    public boolean hasPassed(int other) {
        return nextVariant > other;
    }

    /** The same with another variant's way in the place of the last one's. */
    public LedgerEntry by(Channel otherChannel, ChannelId otherSender, String otherAddress, String otherProviderId) {
        return new LedgerEntry(
                messageId,
                workspace,
                contactId,
                executionId,
                actionKey,
                otherChannel,
                otherSender,
                otherAddress,
                state,
                status,
                otherProviderId,
                reason,
                detail,
                attempts,
                possibleDuplicates,
                updatedAt,
                traceParent,
                variant,
                nextVariant,
                refusals,
                mayHaveArrived);
    }

    /** The entry's status as an outcome to publish; the same status always has the same outcome id. */
    public MessageOutcome outcome() {
        return outcome(status);
    }

    /** An outcome of a lower status, when a receipt has overtaken it. */
    public MessageOutcome outcome(MessageStatus told) {
        boolean end = told == status;
        return new MessageOutcome(
                outcomeId(told),
                workspace,
                contactId,
                executionId,
                messageId,
                actionKey,
                channel,
                channelId,
                address,
                told,
                providerId,
                end ? reason : null,
                end ? detailWithRefusals() : null,
                attempts,
                possibleDuplicates,
                updatedAt,
                traceParent,
                Math.max(variant, 0));
    }

    private UUID outcomeId(MessageStatus told) {
        return variant > 0
                ? DerivedId.of("outcome", messageId, told.wireName(), variant)
                : DerivedId.of("outcome", messageId, told.wireName());
    }

    /** That another variant was tried before is worth telling, whatever came of the last one. */
    private String detailWithRefusals() {
        if (refusals == null) {
            return detail;
        }
        String before = "Refused variants before: " + refusals;
        return detail == null ? before : detail + ". " + before;
    }
}
