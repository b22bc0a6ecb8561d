package dev.beckon.delivery.adapter;

import dev.beckon.contracts.id.MessageId;
import dev.beckon.contracts.message.MessageContent;

/**
 * A message whose channel is chosen.
 *
 * @param messageId the same at every attempt
 * @param address E.164 with {@code +}, a WhatsApp user id, or an e-mail address, as the channel has it
 */
public record AddressedMessage(MessageId messageId, String address, MessageContent content) {}
