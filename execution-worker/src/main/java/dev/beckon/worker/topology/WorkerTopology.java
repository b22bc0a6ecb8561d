package dev.beckon.worker.topology;

import dev.beckon.contracts.topic.Topic;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.worker.clockwork.CommitPacing;
import dev.beckon.worker.config.WorkerConfig;
import dev.beckon.worker.definitions.Definitions;
import dev.beckon.worker.metrics.WorkerMetrics;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;

/**
 * Builds the topology: four co-partitioned sources, one processor with its stores, one sink per output. A fired timer,
 * what one execution asks of another, and what was held during a handover leave through the sink of a topic that is
 * also a source: they go through the broker and take their place at the tail.
 */
public final class WorkerTopology {

    static final String DEAD_LETTERS = "to-dead-letters";

    private static final String PROCESSOR = "contact";

    /** Ranked by {@link LaneTimestamps}. */
    private static final List<Topic<?, ?>> SOURCES =
            List.of(Topics.COMMANDS_REALTIME, Topics.COMMANDS_BULK, Topics.CONTACT_PROFILES, Topics.OUTCOMES);

    private static final List<Topic<?, ?>> SINKS = List.of(
            Topics.COMMANDS_REALTIME,
            Topics.COMMANDS_BULK,
            Topics.JOURNAL,
            Topics.OUTBOUND_REALTIME,
            Topics.OUTBOUND_BULK,
            Topics.HTTP_REALTIME,
            Topics.HTTP_BULK,
            Topics.OUTCOMES);

    private WorkerTopology() {}

    /** Needs no container: tests and benchmarks build it as the service does. */
    public static Topology build(Definitions definitions, WorkerConfig config, WorkerMetrics metrics) {
        Topology topology = new Topology();
        for (Topic<?, ?> source : SOURCES) {
            topology.addSource(
                    AutoOffsetReset.earliest(),
                    sourceOf(source),
                    new LaneTimestamps(),
                    new StringDeserializer(),
                    new ByteArrayDeserializer(),
                    source.name());
        }
        String[] sources = SOURCES.stream().map(WorkerTopology::sourceOf).toArray(String[]::new);
        topology.addProcessor(
                PROCESSOR,
                new ContactProcessorSupplier(definitions, config, metrics, new CommitPacing(config.earlyCommit())),
                sources);
        for (Topic<?, ?> sink : SINKS) {
            topology.addSink(sinkOf(sink), sink.name(), new StringSerializer(), new ByteArraySerializer(), PROCESSOR);
        }
        topology.addSink(
                DEAD_LETTERS,
                (key, value, from) -> from.topic() + ".dlq",
                new StringSerializer(),
                new ByteArraySerializer(),
                PROCESSOR);
        return topology;
    }

    static String sinkOf(Topic<?, ?> topic) {
        return "to-" + topic.name();
    }

    private static String sourceOf(Topic<?, ?> topic) {
        return "from-" + topic.name();
    }
}
