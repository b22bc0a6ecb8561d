package dev.beckon.delivery.lifecycle;

import dev.beckon.support.kafka.RecordPublisher;
import dev.beckon.support.outbox.OutboxRelay;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One producer, one relay and one clock for the whole process. */
final class SharedConnections {

    @Produces
    @Singleton
    RecordPublisher publisher(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        return RecordPublisher.connect(bootstrapServers, Map.of("client.id", "delivery-service"));
    }

    void close(@Disposes RecordPublisher publisher) {
        publisher.close();
    }

    @Produces
    @Singleton
    OutboxRelay relay(AgroalDataSource database, RecordPublisher publisher) {
        return new OutboxRelay(database, publisher);
    }

    void close(@Disposes OutboxRelay relay) {
        relay.close();
    }

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }
}
