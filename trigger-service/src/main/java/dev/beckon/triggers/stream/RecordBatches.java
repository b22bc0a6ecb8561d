package dev.beckon.triggers.stream;

import dev.beckon.contracts.codec.UndecodableException;
import dev.beckon.contracts.topic.Topic;
import dev.beckon.support.kafka.RecordPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Handles a poll batch completely before it returns: each record was worked on or is among the dead letters. While a
 * dependency is down it waits and repeats; when the batch itself is at fault it is taken apart.
 */
@ApplicationScoped
public class RecordBatches {

    private static final Logger LOGGER = Logger.getLogger(RecordBatches.class);

    private static final String UNDECODABLE = "undecodable";

    private final RecordPublisher publisher;
    private final MeterRegistry meters;

    RecordBatches(RecordPublisher publisher, MeterRegistry meters) {
        this.publisher = publisher;
        this.meters = meters;
    }

    /**
     * Works on the records in their order; blocks until all are done.
     *
     * @param decode throws {@link UndecodableException} for what belongs in the dead letters
     * @param work may be repeated with the same records, so it must recognise what it did before
     */
    public <T> void handle(
            Topic<?, ?> topic,
            ConsumerRecords<String, byte[]> records,
            Function<ConsumerRecord<String, byte[]>, T> decode,
            Consumer<List<Received<T>>> work) {
        List<Received<T>> readable = new ArrayList<>(records.count());
        for (ConsumerRecord<String, byte[]> record : records) {
            if (record.value() == null) {
                deadLetter(topic, record, UNDECODABLE, "The record has no value");
                continue;
            }
            try {
                readable.add(new Received<>(record, decode.apply(record)));
            } catch (UndecodableException e) {
                deadLetter(topic, record, UNDECODABLE, e.getMessage());
            }
        }
        if (!readable.isEmpty()) {
            handle(topic, readable, work);
        }
    }

    private <T> void handle(Topic<?, ?> topic, List<Received<T>> batch, Consumer<List<Received<T>>> work) {
        try {
            Patience.keepTrying(topic.name(), () -> work.accept(batch));
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            if (batch.size() > 1) {
                LOGGER.warnf(
                        "Batch taken apart, topic=%s records=%d cause=%s", topic.name(), batch.size(), e.getMessage());
                batch.forEach(single -> handle(topic, List.of(single), work));
            } else {
                LOGGER.errorf(e, "Record cannot be handled, topic=%s", topic.name());
                deadLetter(
                        topic,
                        batch.getFirst().record(),
                        "not_handled",
                        e.getClass().getSimpleName());
            }
        }
    }

    private void deadLetter(Topic<?, ?> topic, ConsumerRecord<String, byte[]> record, String reason, String detail) {
        Patience.keepTrying(
                topic.deadLetters(), () -> Acknowledgements.await(publisher.deadLetter(topic, record, reason, detail)));
        meters.counter("beckon.dead_letters", "topic", topic.name(), "reason", reason)
                .increment();
        LOGGER.warnf(
                "Dead letter, topic=%s partition=%d offset=%d reason=%s: %s",
                record.topic(), record.partition(), record.offset(), reason, detail);
    }
}
