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

    SendOutcome make(ChannelAdapter adapter, SendPlan.Via via, MessageId messageId) {
        long start = System.nanoTime();
        SendOutcome outcome = outcome(adapter, via, messageId);
        metrics.called(via.channel().channel(), outcome, Duration.ofNanos(System.nanoTime() - start));
        return outcome;
    }

    private static SendOutcome outcome(ChannelAdapter adapter, SendPlan.Via via, MessageId messageId) {
        try {
            return adapter.send(new AddressedMessage(messageId, via.address(), via.content()));
        } catch (RuntimeException e) {
            LOGGER.errorf(
                    e, "The adapter broke, channel=%s message=%s", via.channel().id(), messageId);
            return new SendOutcome.Unknown("adapter_broke");
        }
    }
}
