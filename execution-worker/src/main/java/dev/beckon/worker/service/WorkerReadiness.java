package dev.beckon.worker.service;

import dev.beckon.worker.definitions.Definitions;
import jakarta.inject.Singleton;
import org.apache.kafka.streams.KafkaStreams;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the stream is running, that is, its state is restored, and all definitions have been read. */
@Readiness
@Singleton
final class WorkerReadiness implements HealthCheck {

    private final KafkaStreams streams;
    private final Definitions definitions;

    WorkerReadiness(KafkaStreams streams, Definitions definitions) {
        this.streams = streams;
        this.definitions = definitions;
    }

    @Override
    public HealthCheckResponse call() {
        KafkaStreams.State state = streams.state();
        return HealthCheckResponse.named("worker")
                .withData("streams", state.name())
                .withData("definitions", definitions.isReady())
                .status(state == KafkaStreams.State.RUNNING && definitions.isReady())
                .build();
    }
}
