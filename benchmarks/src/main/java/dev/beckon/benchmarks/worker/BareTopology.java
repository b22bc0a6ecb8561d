package dev.beckon.benchmarks.worker;

import java.util.Set;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** One source, one processor, two stores, two sinks. */
final class BareTopology {

    static final String INPUT = "bench.bare.commands";
    static final String JOURNAL = "bench.bare.journal";
    static final String MESSAGES = "bench.bare.messages";

    private BareTopology() {}

    static Topology of(Recording recording) {
        ProcessorSupplier<String, byte[], String, byte[]> supplier = new ProcessorSupplier<>() {
            @Override
            public Processor<String, byte[], String, byte[]> get() {
                return new BareProcessor(recording);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(
                        store(BareProcessor.STATES, Serdes.String()), store(BareProcessor.TIMERS, Serdes.Bytes()));
            }
        };
        return new Topology()
                .addSource("commands", new StringDeserializer(), new ByteArrayDeserializer(), INPUT)
                .addProcessor("bare", supplier, "commands")
                .addSink(BareProcessor.JOURNAL, JOURNAL, new StringSerializer(), new ByteArraySerializer(), "bare")
                .addSink(BareProcessor.MESSAGES, MESSAGES, new StringSerializer(), new ByteArraySerializer(), "bare");
    }

    private static <K> StoreBuilder<?> store(String name, Serde<K> keys) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), keys, Serdes.ByteArray())
                .withCachingDisabled();
    }
}
