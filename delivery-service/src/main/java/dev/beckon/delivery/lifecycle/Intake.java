package dev.beckon.delivery.lifecycle;

import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.topic.Topic;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.delivery.config.DeliveryConfig;
import dev.beckon.delivery.intake.LaneReader;
import dev.beckon.delivery.intake.Ownership;
import dev.beckon.delivery.intake.OwnershipLostException;
import dev.beckon.delivery.request.HttpTaskRunner;
import dev.beckon.delivery.send.MessageSender;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;

/**
 * The readers of messages to send and of HTTP requests to make, one for each lane, so that realtime never waits behind
 * bulk, and no message behind a slow server.
 */
@Singleton
final class Intake {

    static final String GROUP = "beckon-delivery-service";
    private static final int AFTER_CHANNELS = 200;
    private static final int FIRST_TO_STOP = 100;

    private final MessageSender sender;
    private final HttpTaskRunner requests;
    private final LaneReaders lanes;
    private final DeliveryConfig.Intake config;
    private final MeterRegistry metrics;
    private final List<LaneReader> readers = new ArrayList<>();

    Intake(
            MessageSender sender,
            HttpTaskRunner requests,
            LaneReaders lanes,
            DeliveryConfig config,
            MeterRegistry metrics) {
        this.sender = sender;
        this.requests = requests;
        this.lanes = lanes;
        this.config = config.intake();
        this.metrics = metrics;
    }

    void start(@Observes @Priority(AFTER_CHANNELS) StartupEvent event) {
        if (config.enabled()) {
            for (Lane lane : Lane.values()) {
                readers.add(reader("beckon.delivery.pending", lane, Topics.outbound(lane), sender::send));
                readers.add(reader("beckon.delivery.http.pending", lane, Topics.httpRequests(lane), requests::run));
            }
        }
    }

    /** What is done with a decoded record. */
    @FunctionalInterface
    private interface Work<V> {
        CompletionStage<Void> handle(V value, Ownership ownership) throws OwnershipLostException;
    }

    private <V> LaneReader reader(String gauge, Lane lane, Topic<ContactKey, V> topic, Work<V> work) {
        LaneReader reader = lanes.start(
                GROUP, topic, (record, ownership) -> work.handle(topic.codec().decode(record.value()), ownership));
        Gauge.builder(gauge, reader, LaneReader::pending)
                .description("Records read and not finished")
                .tag("lane", lane.name().toLowerCase(Locale.ROOT))
                .register(metrics);
        return reader;
    }

    /** Whether every lane has joined its group. */
    boolean isReady() {
        return readers.stream().allMatch(LaneReader::isReady);
    }

    void stop(@Observes @Priority(FIRST_TO_STOP) ShutdownEvent event) {
        readers.parallelStream().forEach(LaneReader::close);
    }
}
