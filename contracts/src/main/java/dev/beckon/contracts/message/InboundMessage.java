package dev.beckon.contracts.message;

import dev.beckon.contracts.id.ChannelId;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.id.WorkspaceId;
import java.time.Instant;
import java.util.UUID;

/**
 * What a person sent to one of our channels, stored before the provider's webhook was acknowledged.
 *
 * @param inboundId derived from channel and provider id, so a webhook delivered twice gives the same record
 * @param address who sent it: E.164 with {@code +}, a WhatsApp user id, or an e-mail address in lower case
 * @param text what they typed, or the title of the button; may be null for a bare button
 * @param optionId the option's id when a button or list row was chosen, else null
 * @param inReplyTo the message of ours that the provider says it answers, where known
 */
public record InboundMessage(
        UUID inboundId,
        WorkspaceId workspace,
        Channel channel,
        ChannelId channelId,
        String providerId,
        String address,
        String text,
        String optionId,
        MessageId inReplyTo,
        Instant occurredAt,
        String traceParent) {}
