package dev.beckon.support.kafka;

import dev.beckon.contracts.topic.RecordHeaders;
import dev.beckon.contracts.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Writes typed records with an idempotent producer and acks=all. Safe for all threads; records of one key keep the
 * order of the calls.
 */
public final class RecordPublisher implements AutoCloseable {

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

    private final Producer<String, byte[]> producer;

    /** Uses the given producer; closes it when closed itself. */
    public RecordPublisher(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    /**
     * Connects to a cluster.
     *
     * @param settings further producer settings; they win over those set here
     */
    public static RecordPublisher connect(String bootstrapServers, Map<String, Object> settings) {
        Map<String, Object> config = new HashMap<>();
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 4 * 1024 * 1024);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        config.putAll(settings);
        return new RecordPublisher(new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer()));
    }

    /** Writes a record; the future fails when the brokers did not take it. */
    public <K, V> CompletableFuture<Void> publish(Topic<K, V> topic, K key, V value) {
        return publish(topic, key, value, Map.of());
    }

    /**
     * Writes a record.
     *
     * @param value null removes the key from a compacted topic
     * @return done when all in-sync replicas have it; fails when they did not take it in time
     */
    public <K, V> CompletableFuture<Void> publish(Topic<K, V> topic, K key, V value, Map<String, String> headers) {
        byte[] bytes = value == null ? null : topic.codec().encode(value);
        return send(new ProducerRecord<>(topic.name(), key.toString(), bytes), headers);
    }

    /** Writes bytes that are already encoded, such as those of an outbox. */
    public CompletableFuture<Void> publishRaw(String topic, String key, byte[] value, Map<String, String> headers) {
        return send(new ProducerRecord<>(topic, key, value), headers);
    }

    /** Puts a record that cannot be handled where an operator finds it; {@code detail} must not quote its content. */
    public CompletableFuture<Void> deadLetter(
            Topic<?, ?> topic, ConsumerRecord<String, byte[]> record, String reason, String detail) {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        headers.put(RecordHeaders.ORIGIN, record.topic() + '/' + record.partition() + '/' + record.offset());
        headers.put(RecordHeaders.REASON, reason);
        headers.put(RecordHeaders.DETAIL, detail);
        return publishRaw(topic.deadLetters(), record.key(), record.value(), headers);
    }

    private CompletableFuture<Void> send(ProducerRecord<String, byte[]> record, Map<String, String> headers) {
        headers.forEach((name, value) -> {
            if (value != null) {
                record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
            }
        });
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        try {
            producer.send(record, (metadata, failure) -> {
                if (failure == null) {
                    acknowledged.complete(null);
                } else {
                    acknowledged.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException e) {
            acknowledged.completeExceptionally(e);
        }
        return acknowledged;
    }

    private static String text(byte[] value) {
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close(CLOSE_WITHIN);
    }
}
