package dev.beckon.delivery.send;

import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.delivery.channel.ConfiguredChannel;

/** What is to be done with a message now. */
sealed interface SendPlan {

    /** Send it there. */
    record Via(ConfiguredChannel channel, String address) implements SendPlan {}

    /**
     * Never send it.
     *
     * @param reason {@code no_consent}, {@code expired}, {@code no_address} or {@code no_channel}
     */
    record Suppress(MessageStatus status, String reason) implements SendPlan {}
}
