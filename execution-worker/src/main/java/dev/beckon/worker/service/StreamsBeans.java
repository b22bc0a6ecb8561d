package dev.beckon.worker.service;

import dev.beckon.worker.config.WorkerConfig;
import dev.beckon.worker.definitions.Definitions;
import dev.beckon.worker.definitions.PublishedDefinitions;
import dev.beckon.worker.metrics.WorkerMetrics;
import dev.beckon.worker.topology.WorkerTopology;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** What the Kafka Streams extension of Quarkus starts, awaits the topics for, and stops. */
final class StreamsBeans {

    private static final Logger LOGGER = Logger.getLogger(StreamsBeans.class);

    @Produces
    @Singleton
    PublishedDefinitions definitions(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        return new PublishedDefinitions(bootstrapServers);
    }

    void close(@Disposes PublishedDefinitions definitions) {
        definitions.close();
    }

    @Produces
    @Singleton
    Topology topology(Definitions definitions, WorkerConfig config, MeterRegistry registry) {
        return WorkerTopology.build(definitions, config, new WorkerMetrics(registry));
    }

    /** A record never ends a thread; what does, such as a lost broker, may pass: a new thread takes over. */
    @Produces
    @Singleton
    StreamsUncaughtExceptionHandler exceptions() {
        return failure -> {
            LOGGER.error("A stream thread ended and is replaced", failure);
            return StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
        };
    }
}
