package dev.beckon.delivery.send;

import dev.beckon.contracts.message.Channel;
import dev.beckon.delivery.adapter.SendOutcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;

/** What operators see of sending. */
@Singleton
final class SendMetrics {

    private final MeterRegistry registry;

    SendMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** One call to a provider. */
    void called(Channel channel, SendOutcome outcome, Duration took) {
        registry.timer("beckon.delivery.sends", "channel", channel.wireName(), "outcome", outcome.word())
                .record(took);
    }

    /** A message that ends without a call. */
    void suppressed(String reason) {
        Counter.builder("beckon.delivery.suppressed")
                .tag("reason", reason)
                .register(registry)
                .increment();
    }

    /** A call that was not made because the contact has withdrawn consent since the message was made. */
    void withdrawn(Channel channel) {
        Counter.builder("beckon.delivery.withdrawn")
                .description("Calls not made because consent was withdrawn after the message was made")
                .tag("channel", channel.wireName())
                .register(registry)
                .increment();
    }

    /** A call that is made again although the last one may have reached the person. */
    void possibleDuplicate(Channel channel) {
        Counter.builder("beckon.delivery.possible.duplicates")
                .tag("channel", channel.wireName())
                .register(registry)
                .increment();
    }

    /** A variant that was refused and gave way to the next one of its plan. */
    void fellThrough(Channel channel) {
        Counter.builder("beckon.delivery.fallbacks")
                .tag("channel", channel.wireName())
                .register(registry)
                .increment();
    }

    /** A call whose outcome is not known and awaited. */
    void held(Channel channel) {
        Counter.builder("beckon.delivery.held")
                .tag("channel", channel.wireName())
                .register(registry)
                .increment();
    }
}
