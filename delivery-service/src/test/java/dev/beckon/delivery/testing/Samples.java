package dev.beckon.delivery.testing;

import dev.beckon.contracts.contact.ContactAddress;
import dev.beckon.contracts.contact.ContactAddress.Consent;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.message.MessageContent;
import dev.beckon.contracts.message.MessageVariant;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.delivery.adapter.AddressedMessage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Messages to send. */
public final class Samples {

    public static final WorkspaceId WORKSPACE = new WorkspaceId("acme");
    public static final MessageId MESSAGE = MessageId.of("0191d9a0-0000-7000-8000-000000000001");

    private Samples() {}

    public static MessageContent text(String text, String... options) {
        return new MessageContent(
                text,
                null,
                null,
                IntStream.range(0, options.length)
                        .mapToObj(i -> new MessageContent.Option("option_" + i, options[i]))
                        .toList());
    }

    public static AddressedMessage to(String address, MessageContent content) {
        return new AddressedMessage(MESSAGE, address, content);
    }

    /** A message with consent for one address. */
    public static OutboundMessage outbound(MessageId id, long contact, Channel channel, String address) {
        return outbound(
                id, contact, List.of(channel), List.of(new ContactAddress(channel, address, Consent.GRANTED)), null);
    }

    public static OutboundMessage outbound(
            MessageId id, long contact, List<Channel> channels, List<ContactAddress> addresses, Instant notAfter) {
        return new OutboundMessage(
                id,
                WORKSPACE,
                new ContactId(contact),
                new ExecutionId(UUID.nameUUIDFromBytes(("execution" + contact).getBytes())),
                "ask",
                Lane.REALTIME,
                text("Storm ahead. Shall we call?", "Yes", "No"),
                channels,
                addresses,
                Instant.now(),
                notAfter,
                null);
    }

    /** The same message with a send plan of its own. */
    public static OutboundMessage withVariants(OutboundMessage message, MessageVariant... variants) {
        return new OutboundMessage(
                message.messageId(),
                message.workspace(),
                message.contactId(),
                message.executionId(),
                message.actionKey(),
                message.lane(),
                message.content(),
                message.channels(),
                message.addresses(),
                message.occurredAt(),
                message.notAfter(),
                message.traceParent(),
                List.of(variants));
    }

    public static OutboundMessage inLane(Lane lane, OutboundMessage message) {
        return new OutboundMessage(
                message.messageId(),
                message.workspace(),
                message.contactId(),
                message.executionId(),
                message.actionKey(),
                lane,
                message.content(),
                message.channels(),
                message.addresses(),
                message.occurredAt(),
                message.notAfter(),
                message.traceParent(),
                message.variants());
    }

    public static MessageId randomId() {
        return new MessageId(UUID.randomUUID());
    }
}
