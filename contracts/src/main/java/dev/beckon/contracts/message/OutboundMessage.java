package dev.beckon.contracts.message;

import dev.beckon.contracts.contact.ContactAddress;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.id.WorkspaceId;
import java.time.Instant;
import java.util.List;

/**
 * A message to send, with all that delivery-service needs to choose a channel by itself.
 *
 * @param channels the channels that may carry it, best first; empty means the workspace's own order
 * @param addresses where the contact can be reached, with consent, as known when the message was made
 * @param notAfter after this instant it must not be sent any more; null for no limit
 * @param traceParent W3C trace context; may be null
 * @param variants the send plan, best first: when it is not empty it takes the place of {@code content} and {@code
 *     channels}, and the first variant that can be sent is
 */
public record OutboundMessage(
        MessageId messageId,
        WorkspaceId workspace,
        ContactId contactId,
        ExecutionId executionId,
        String actionKey,
        Lane lane,
        MessageContent content,
        List<Channel> channels,
        List<ContactAddress> addresses,
        Instant occurredAt,
        Instant notAfter,
        String traceParent,
        List<MessageVariant> variants) {

    public OutboundMessage {
        variants = variants == null ? List.of() : List.copyOf(variants);
        channels = channels == null ? List.of() : List.copyOf(channels);
        addresses = addresses == null ? List.of() : List.copyOf(addresses);
    }

    /** A message that is the same on every channel. */
    public OutboundMessage(
            MessageId messageId,
            WorkspaceId workspace,
            ContactId contactId,
            ExecutionId executionId,
            String actionKey,
            Lane lane,
            MessageContent content,
            List<Channel> channels,
            List<ContactAddress> addresses,
            Instant occurredAt,
            Instant notAfter,
            String traceParent) {
        this(
                messageId,
                workspace,
                contactId,
                executionId,
                actionKey,
                lane,
                content,
                channels,
                addresses,
                occurredAt,
                notAfter,
                traceParent,
                List.of());
    }

    /** The same message to other addresses, or to the same ones with another consent. */
    public OutboundMessage withAddresses(List<ContactAddress> others) {
        return new OutboundMessage(
                messageId,
                workspace,
                contactId,
                executionId,
                actionKey,
                lane,
                content,
                channels,
                others,
                occurredAt,
                notAfter,
                traceParent,
                variants);
    }

    public ContactKey key() {
        return new ContactKey(workspace, contactId);
    }
}
