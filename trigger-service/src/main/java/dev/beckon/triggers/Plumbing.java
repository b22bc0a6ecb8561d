package dev.beckon.triggers;

import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.support.kafka.CompactedView;
import dev.beckon.support.kafka.RecordPublisher;
import dev.beckon.support.outbox.OutboxRelay;
import dev.beckon.triggers.directory.DefinitionObserver;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes the parts that are plain objects; each lives as long as the service. */
@Singleton
public final class Plumbing {

    private static final Logger LOGGER = Logger.getLogger(Plumbing.class);

    private final String bootstrapServers;

    Plumbing(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    RecordPublisher publisher() {
        return RecordPublisher.connect(bootstrapServers, Map.of());
    }

    @Produces
    @Singleton
    @Startup
    OutboxRelay relay(DataSource source, RecordPublisher publisher) {
        return new OutboxRelay(source, publisher);
    }

    @Produces
    @Singleton
    @Startup
    CompactedView<AccessRecord> access() {
        return new CompactedView<>(Topics.ACCESS, bootstrapServers);
    }

    @Produces
    @Singleton
    @Startup
    CompactedView<DefinitionRecord> definitions(@All List<DefinitionObserver> observers) {
        return new CompactedView<>(
                Topics.DEFINITIONS,
                bootstrapServers,
                (key, record) -> observers.forEach(observer -> tell(observer, key, record)));
    }

    /** What one observer cannot bear must not stop the reading. */
    private static void tell(DefinitionObserver observer, String key, Optional<DefinitionRecord> record) {
        try {
            observer.definitionChanged(key, record);
        } catch (RuntimeException e) {
            LOGGER.errorf(e, "A definition was not taken note of, key=%s", key);
        }
    }

    void close(@Disposes RecordPublisher publisher) {
        publisher.close();
    }

    void close(@Disposes OutboxRelay relay) {
        relay.close();
    }

    void closeAccess(@Disposes CompactedView<AccessRecord> view) {
        view.close();
    }

    void closeDefinitions(@Disposes CompactedView<DefinitionRecord> view) {
        view.close();
    }
}
