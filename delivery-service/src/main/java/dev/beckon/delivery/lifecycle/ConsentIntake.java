package dev.beckon.delivery.lifecycle;

import dev.beckon.contracts.topic.Topics;
import dev.beckon.delivery.config.DeliveryConfig;
import dev.beckon.delivery.consent.ConsentBook;
import dev.beckon.delivery.intake.LaneReader;
import dev.beckon.delivery.intake.LaneSettings;
import dev.beckon.delivery.send.OutcomePublisher;
import dev.beckon.support.kafka.RecordPublisher;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The reader of profiles, which tell who has withdrawn consent. Sending never waits for it: what it has not read yet
 * goes by the consent that the message brings.
 */
@Singleton
final class ConsentIntake {

    static final String GROUP = "beckon-delivery-consent";
    private static final int WITH_THE_LANES = 200;
    private static final int FIRST_TO_STOP = 100;

    private final ConsentBook book;
    private final RecordPublisher publisher;
    private final DeliveryConfig.Intake config;
    private final String bootstrapServers;
    private final MeterRegistry metrics;
    private LaneReader reader;

    ConsentIntake(
            ConsentBook book,
            RecordPublisher publisher,
            DeliveryConfig config,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            MeterRegistry metrics) {
        this.book = book;
        this.publisher = publisher;
        this.config = config.intake();
        this.bootstrapServers = bootstrapServers;
        this.metrics = metrics;
    }

    void start(@Observes @Priority(WITH_THE_LANES) StartupEvent event) {
        if (!config.enabled()) {
            return;
        }
        reader = new LaneReader(
                settings(),
                book::note,
                (record, reason, detail) -> OutcomePublisher.persistently(
                        () -> publisher.deadLetter(Topics.CONTACT_PROFILES, record, reason, detail)));
        Gauge.builder("beckon.delivery.consent.pending", reader, LaneReader::pending)
                .description("Profiles read and not finished")
                .register(metrics);
    }

    private LaneSettings settings() {
        return new LaneSettings(
                bootstrapServers,
                GROUP,
                Topics.CONTACT_PROFILES.name(),
                config.maxPending(),
                config.maxSpan(),
                config.pollRecords(),
                config.commitInterval(),
                config.sessionTimeout(),
                config.drainWithin(),
                config.stopWithin());
    }

    /** Whether it has joined its group; not whether it has read all. */
    boolean isReady() {
        return reader == null || reader.isReady();
    }

    void stop(@Observes @Priority(FIRST_TO_STOP) ShutdownEvent event) {
        if (reader != null) {
            reader.close();
        }
    }
}
