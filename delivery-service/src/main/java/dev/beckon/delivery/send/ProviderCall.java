package dev.beckon.delivery.send;

import dev.beckon.contracts.id.MessageId;
import dev.beckon.delivery.adapter.AddressedMessage;
import dev.beckon.delivery.adapter.ChannelAdapter;
import dev.beckon.delivery.adapter.SendOutcome;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** One call through an adapter, measured. Whatever an adapter does, this gives an outcome. */
@Singleton
final class ProviderCall {

    private static final Logger LOGGER = Logger.getLogger(ProviderCall.class);

    private final SendMetrics metrics;

    ProviderCall(SendMetrics metrics) {
        this.metrics = metrics;
    }

    /** @param messageId by what the provider is to know the message */
    SendOutcome make(ChannelAdapter adapter, SendPlan.Via via, MessageId messageId, Duration giveUpAfter) {
        long start = System.nanoTime();
        AddressedMessage message = new AddressedMessage(messageId, via.address(), via.content(), giveUpAfter);
        SendOutcome outcome = outcome(adapter, via, message);
        metrics.called(via.channel().channel(), outcome, Duration.ofNanos(System.nanoTime() - start));
        return outcome;
    }

    private static SendOutcome outcome(ChannelAdapter adapter, SendPlan.Via via, AddressedMessage message) {
        try {
            return adapter.send(message);
        } catch (RuntimeException e) {
            LOGGER.errorf(
                    e, "The adapter broke, channel=%s message=%s", via.channel().id(), message.messageId());
            return new SendOutcome.Unknown("adapter_broke");
        }
    }
}
