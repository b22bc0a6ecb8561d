package dev.beckon.delivery.lifecycle;

import dev.beckon.contracts.topic.Topics;
import dev.beckon.delivery.config.DeliveryConfig;
import dev.beckon.delivery.consent.ConsentBook;
import dev.beckon.delivery.intake.LaneReader;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

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
    private final LaneReaders lanes;
    private final DeliveryConfig.Intake config;
    private final MeterRegistry metrics;
    private LaneReader reader;

    ConsentIntake(ConsentBook book, LaneReaders lanes, DeliveryConfig config, MeterRegistry metrics) {
        this.book = book;
        this.lanes = lanes;
        this.config = config.intake();
        this.metrics = metrics;
    }

    void start(@Observes @Priority(WITH_THE_LANES) StartupEvent event) {
        if (!config.enabled()) {
            return;
        }
        reader = lanes.start(GROUP, Topics.CONTACT_PROFILES, book::note);
        Gauge.builder("beckon.delivery.consent.pending", reader, LaneReader::pending)
                .description("Profiles read and not finished")
                .register(metrics);
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
