package dev.beckon.definitions.publishing;

import dev.beckon.support.kafka.RecordPublisher;
import dev.beckon.support.outbox.OutboxRelay;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs the relay from start to shutdown. */
@Singleton
public class RelayLifecycle {

    @Produces
    @Singleton
    RecordPublisher publisher(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        return RecordPublisher.connect(bootstrapServers, Map.of("client.id", "definition-service"));
    }

    void close(@Disposes RecordPublisher publisher) {
        publisher.close();
    }

    /** What a crash left in the outbox goes out at start, before anyone calls. */
    @Produces
    @Singleton
    @Startup
    OutboxRelay relay(DataSource database, RecordPublisher publisher) {
        return new OutboxRelay(database, publisher);
    }

    void close(@Disposes OutboxRelay relay) {
        relay.close();
    }
}
