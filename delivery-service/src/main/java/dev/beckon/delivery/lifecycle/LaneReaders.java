package dev.beckon.delivery.lifecycle;

import dev.beckon.contracts.topic.Topic;
import dev.beckon.delivery.config.DeliveryConfig;
import dev.beckon.delivery.intake.LaneReader;
import dev.beckon.delivery.intake.LaneSettings;
import dev.beckon.delivery.intake.RecordHandler;
import dev.beckon.delivery.send.OutcomePublisher;
import dev.beckon.support.kafka.RecordPublisher;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts readers as this instance is configured; what they cannot read goes to the topic's dead letters. */
@Singleton
final class LaneReaders {

    private final RecordPublisher publisher;
    private final DeliveryConfig.Intake config;
    private final String bootstrapServers;

    LaneReaders(
            RecordPublisher publisher,
            DeliveryConfig config,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.publisher = publisher;
        this.config = config.intake();
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Joins the group and starts to read.
     *
     * @param group the consumer group; members share the partitions
     */
    LaneReader start(String group, Topic<?, ?> topic, RecordHandler handler) {
        return new LaneReader(
                settings(group, topic),
                handler,
                (record, reason, detail) ->
                        OutcomePublisher.persistently(() -> publisher.deadLetter(topic, record, reason, detail)));
    }

    private LaneSettings settings(String group, Topic<?, ?> topic) {
        return new LaneSettings(
                bootstrapServers,
                group,
                topic.name(),
                config.maxPending(),
                config.maxSpan(),
                config.pollRecords(),
                config.commitInterval(),
                config.sessionTimeout(),
                config.drainWithin(),
                config.stopWithin());
    }
}
