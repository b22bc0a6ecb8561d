package dev.beckon.delivery.ledger;

import dev.beckon.contracts.id.ChannelId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.contracts.message.OutboundMessage;

/**
 * A wish to act on a message.
 *
 * @param variant the send plan's entry, from 0; {@value #NO_VARIANT} to end the message without a call
 * @param state {@code SENDING} to call a provider, {@code DONE} to end the message without a call
 * @param attempts 1 for a call, 0 without
 * @param lastVariant the last entry of the plan that may follow this one, as far as is known now; {@code variant} for
 *     none
 */
public record ClaimRequest(
        OutboundMessage message,
        Channel channel,
        ChannelId channelId,
        String address,
        int variant,
        LedgerState state,
        MessageStatus status,
        String reason,
        int attempts,
        int lastVariant) {

    static final int NO_VARIANT = -1;

    /** A claim for one call that no other variant can follow. */
    public static ClaimRequest toSend(
            OutboundMessage message, Channel channel, ChannelId channelId, String address, int variant) {
        return new ClaimRequest(
                message,
                channel,
                channelId,
                address,
                variant,
                LedgerState.SENDING,
                MessageStatus.QUEUED,
                null,
                1,
                variant);
    }

    /** The same claim where the plan goes on up to {@code last}, should the provider report a failure later. */
    public ClaimRequest withPlanUpTo(int last) {
        return new ClaimRequest(message, channel, channelId, address, variant, state, status, reason, attempts, last);
    }

    boolean isFollowed() {
        return lastVariant > variant;
    }

    /** The end of a message that is never sent. */
    public static ClaimRequest toClose(OutboundMessage message, MessageStatus status, String reason) {
        return new ClaimRequest(message, null, null, null, NO_VARIANT, LedgerState.DONE, status, reason, 0, NO_VARIANT);
    }
}
