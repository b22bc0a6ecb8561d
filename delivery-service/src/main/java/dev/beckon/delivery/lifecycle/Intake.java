package dev.beckon.delivery.lifecycle;

import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.contracts.topic.Topic;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.delivery.config.DeliveryConfig;
import dev.beckon.delivery.intake.LaneReader;
import dev.beckon.delivery.intake.LaneSettings;
import dev.beckon.delivery.send.MessageSender;
import dev.beckon.delivery.send.OutcomePublisher;
import dev.beckon.support.kafka.RecordPublisher;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The readers of messages to send, one for each lane, so that realtime never waits behind bulk. */
@Singleton
final class Intake {

    static final String GROUP = "beckon-delivery-service";
    private static final int AFTER_CHANNELS = 200;
    private static final int FIRST_TO_STOP = 100;

    private final MessageSender sender;
    private final RecordPublisher publisher;
    private final DeliveryConfig.Intake config;
    private final String bootstrapServers;
    private final MeterRegistry metrics;
    private final Map<Lane, LaneReader> readers = new EnumMap<>(Lane.class);

    Intake(
            MessageSender sender,
            RecordPublisher publisher,
            DeliveryConfig config,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            MeterRegistry metrics) {
        this.sender = sender;
        this.publisher = publisher;
        this.config = config.intake();
        this.bootstrapServers = bootstrapServers;
        this.metrics = metrics;
    }

    void start(@Observes @Priority(AFTER_CHANNELS) StartupEvent event) {
        if (config.enabled()) {
            for (Lane lane : Lane.values()) {
                readers.put(lane, reader(lane));
            }
        }
    }

    private LaneReader reader(Lane lane) {
        Topic<ContactKey, OutboundMessage> topic = Topics.outbound(lane);
        LaneReader reader = new LaneReader(
                settings(topic),
                (record, ownership) -> sender.send(topic.codec().decode(record.value()), ownership),
                (record, reason, detail) ->
                        OutcomePublisher.persistently(() -> publisher.deadLetter(topic, record, reason, detail)));
        Gauge.builder("beckon.delivery.pending", reader, LaneReader::pending)
                .description("Messages read and not finished")
                .tag("lane", lane.name().toLowerCase(Locale.ROOT))
                .register(metrics);
        return reader;
    }

    private LaneSettings settings(Topic<?, ?> topic) {
        return new LaneSettings(
                bootstrapServers,
                GROUP,
                topic.name(),
                config.maxPending(),
                config.maxSpan(),
                config.pollRecords(),
                config.commitInterval(),
                config.drainWithin(),
                config.stopWithin());
    }

    /** Whether every lane has joined its group. */
    boolean isReady() {
        return readers.values().stream().allMatch(LaneReader::isReady);
    }

    void stop(@Observes @Priority(FIRST_TO_STOP) ShutdownEvent event) {
        readers.values().parallelStream().forEach(LaneReader::close);
    }
}
