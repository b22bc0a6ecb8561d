package dev.beckon.delivery.request;

import dev.beckon.contracts.message.Lane;
import dev.beckon.delivery.http.HttpReply;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;

/** What operators see of HTTP requests. */
@Singleton
final class RequestMetrics {

    private final MeterRegistry registry;

    RequestMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void called(Lane lane, HttpReply reply, Duration took) {
        String outcome = switch (reply) {
            case HttpReply.Answered answer -> answer.status() / 100 + "xx";
            case HttpReply.NotSent notSent -> "not_sent";
            case HttpReply.NoAnswer noAnswer -> "no_answer";
        };
        registry.timer("beckon.delivery.http.calls", "lane", lane.name().toLowerCase(Locale.ROOT), "outcome", outcome)
                .record(took);
    }

    /** A call that is made again although the last one may have arrived. */
    void repeated() {
        Counter.builder("beckon.delivery.http.repeats").register(registry).increment();
    }
}
