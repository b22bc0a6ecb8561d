package dev.beckon.delivery.send;

import dev.beckon.contracts.message.MessageContent;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.delivery.channel.ConfiguredChannel;

/** What is to be done with a message now. */
sealed interface SendPlan {

    /**
     * Send it there.
     *
     * @param variant the place of {@code content} in the message's own plan; 0 for a message without one
     */
    record Via(ConfiguredChannel channel, String address, int variant, MessageContent content) implements SendPlan {}

    /**
     * Never send it.
     *
     * @param reason {@code no_consent}, {@code expired}, {@code no_address} or {@code no_channel}
     */
    record Suppress(MessageStatus status, String reason) implements SendPlan {

        static final Suppress NO_CONSENT = new Suppress(MessageStatus.SUPPRESSED, "no_consent");
    }
}
