package dev.beckon.delivery.adapter;

import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.message.MessageContent;
import java.time.Duration;

/**
 * A message whose channel is chosen.
 *
 * @param messageId by what the provider is to know it: the same at every attempt, another one for each variant of a
 *     plan
 * @param address E.164 with {@code +}, a WhatsApp user id, or an e-mail address, as the channel has it
 * @param giveUpAfter how long the provider should try before it takes the message back, where it can, as another
 *     variant may follow; null to try as long as it does by itself
 */
public record AddressedMessage(MessageId messageId, String address, MessageContent content, Duration giveUpAfter) {

    /** A message that nothing follows. */
    public AddressedMessage(MessageId messageId, String address, MessageContent content) {
        this(messageId, address, content, null);
    }
}
