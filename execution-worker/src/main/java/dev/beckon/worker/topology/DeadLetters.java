package dev.beckon.worker.topology;

import dev.beckon.contracts.topic.RecordHeaders;
import dev.beckon.worker.metrics.WorkerMetrics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jboss.logging.Logger;

/** Puts a record that cannot be handled, as it came, where an operator finds it; the stream goes on. */
final class DeadLetters {

    private static final Logger LOGGER = Logger.getLogger(DeadLetters.class);

    private final ProcessorContext<String, byte[]> context;
    private final WorkerMetrics metrics;

    DeadLetters(ProcessorContext<String, byte[]> context, WorkerMetrics metrics) {
        this.context = context;
        this.metrics = metrics;
    }

    /**
     * Sets a record aside.
     *
     * @param reason a stable code
     * @param detail a sentence that does not quote the record
     */
    void put(Record<String, byte[]> record, RecordMetadata from, String reason, String detail, Instant now) {
        String origin = from.topic() + '/' + from.partition() + '/' + from.offset();
        Headers headers = new org.apache.kafka.common.header.internals.RecordHeaders(record.headers());
        add(headers, RecordHeaders.ORIGIN, origin);
        add(headers, RecordHeaders.REASON, reason);
        add(headers, RecordHeaders.DETAIL, detail);
        context.forward(
                new Record<>(record.key(), record.value(), now.toEpochMilli(), headers), WorkerTopology.DEAD_LETTERS);
        metrics.deadLetter(reason);
        LOGGER.errorf("Set a record aside, origin=%s reason=%s: %s", origin, reason, detail);
    }

    private static void add(Headers headers, String name, String value) {
        headers.remove(name).add(name, String.valueOf(value).getBytes(StandardCharsets.UTF_8));
    }
}
