package dev.beckon.worker.state;

import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The stores of one task. */
public record WorkerStores(ContactStates contacts, Profiles profiles, Timers timers, ParkedInputs parked) {

    /** Opens the stores of the task that the context belongs to. */
    public static WorkerStores of(ProcessorContext<?, ?> context) {
        return new WorkerStores(
                new ContactStates(context.getStateStore(ContactStates.STORE)),
                new Profiles(context.getStateStore(Profiles.STORE)),
                new Timers(context.getStateStore(Timers.STORE)),
                new ParkedInputs(context.getStateStore(ParkedInputs.STORE)));
    }

    /** How the stores are built: RocksDB with a changelog, without a write cache. */
    public static List<StoreBuilder<?>> builders() {
        return List.of(
                store(ContactStates.STORE, Serdes.String()),
                store(Profiles.STORE, Serdes.String()),
                store(Timers.STORE, Serdes.Bytes()),
                store(ParkedInputs.STORE, Serdes.String()));
    }

    private static <K> StoreBuilder<?> store(String name, Serde<K> keys) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), keys, Serdes.ByteArray())
                .withCachingDisabled();
    }
}
