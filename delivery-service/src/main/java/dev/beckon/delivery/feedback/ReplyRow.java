package dev.beckon.delivery.feedback;

import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.message.InboundMessage;
import dev.beckon.delivery.channel.ConfiguredChannel;
import dev.beckon.delivery.feedback.Feedback.Reply;
import java.util.UUID;

/** A reply on its way into the store. */
record ReplyRow(ConfiguredChannel channel, Reply reply, MessageId inReplyTo) {

    /** The same whenever the provider repeats the webhook. */
    UUID inboundId() {
        return DerivedId.of("inbound", channel.id(), reply.providerId());
    }

    InboundMessage message() {
        return new InboundMessage(
                inboundId(),
                channel.workspace(),
                channel.channel(),
                channel.id(),
                reply.providerId(),
                reply.address(),
                reply.text(),
                reply.optionId(),
                inReplyTo,
                reply.occurredAt(),
                null);
    }
}
