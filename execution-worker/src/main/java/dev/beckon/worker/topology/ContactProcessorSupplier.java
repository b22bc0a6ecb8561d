package dev.beckon.worker.topology;

import dev.beckon.worker.clockwork.CommitPacing;
import dev.beckon.worker.config.WorkerConfig;
import dev.beckon.worker.definitions.Definitions;
import dev.beckon.worker.metrics.WorkerMetrics;
import dev.beckon.worker.state.WorkerStores;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/** Makes a processor for each task. */
record ContactProcessorSupplier(
        Definitions definitions, WorkerConfig config, WorkerMetrics metrics, CommitPacing pacing)
        implements ProcessorSupplier<String, byte[], String, byte[]> {

    @Override
    public Processor<String, byte[], String, byte[]> get() {
        return new ContactProcessor(definitions, config, metrics, pacing);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.copyOf(WorkerStores.builders());
    }
}
