package dev.beckon.worker.topology;

import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.topic.RecordHeaders;
import dev.beckon.contracts.topic.Topic;
import dev.beckon.worker.apply.Outputs;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Writes to the sinks of the topology. Used by the thread of its task only. */
final class TopologyOutputs implements Outputs {

    private final ProcessorContext<String, byte[]> context;

    TopologyOutputs(ProcessorContext<String, byte[]> context) {
        this.context = context;
    }

    @Override
    public <V> void write(Topic<ContactKey, V> topic, ContactKey key, V value, Instant at, String traceParent) {
        Headers headers = new org.apache.kafka.common.header.internals.RecordHeaders();
        if (traceParent != null) {
            headers.add(RecordHeaders.TRACE_PARENT, traceParent.getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = topic.codec().encode(value);
        context.forward(new Record<>(key.toString(), bytes, at.toEpochMilli(), headers), WorkerTopology.sinkOf(topic));
    }
}
