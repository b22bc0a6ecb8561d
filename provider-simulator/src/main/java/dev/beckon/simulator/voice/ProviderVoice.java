package dev.beckon.simulator.voice;

import dev.beckon.contracts.message.Channel;
import dev.beckon.simulator.inbox.InboxMessage;
import dev.beckon.simulator.webhook.WebhookCall;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts receipts and replies into one provider's form and signs them. Implementations are safe for all threads. */
public interface ProviderVoice {

    Channel channel();

    /** The receipts this provider knows. */
    Set<ReceiptStatus> known();

    /** What follows an accepted message, in order: when it arrives, or when it fails for good. */
    List<ReceiptStatus> course(boolean fails);

    /** The signed webhook of a receipt; empty when there is nowhere to send it or nothing to say any more. */
    Optional<WebhookCall> receipt(InboxMessage message, Receipt receipt);

    /** The signed webhook of a reply; empty when no webhook is configured for the sender. */
    Optional<SpokenReply> reply(Reply reply);
}
