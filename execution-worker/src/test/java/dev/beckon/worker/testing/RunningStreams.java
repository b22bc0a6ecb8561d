package dev.beckon.worker.testing;

import dev.beckon.worker.config.StreamsSettings;
import dev.beckon.worker.definitions.Definitions;
import dev.beckon.worker.metrics.WorkerMetrics;
import dev.beckon.worker.topology.WorkerTopology;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.streams.KafkaStreams;

/** The topology with the service's settings on a real broker. */
public record RunningStreams(KafkaStreams streams) implements AutoCloseable {

    public static RunningStreams start(Definitions definitions, String bootstrapServers, String id, Path state) {
        var settings = StreamsSettings.with(
                Map.of("bootstrap.servers", bootstrapServers, "application.id", id, "state.dir", state.toString()));
        var topology =
                WorkerTopology.build(definitions, Configs.defaults(), new WorkerMetrics(new SimpleMeterRegistry()));
        KafkaStreams streams = new KafkaStreams(topology, settings);
        streams.start();
        return new RunningStreams(streams);
    }

    @Override
    public void close() {
        streams.close();
    }
}
