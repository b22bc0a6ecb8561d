package dev.beckon.worker.testing;

import dev.beckon.contracts.topic.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what was committed to a topic from now on. */
public final class TopicReader<V> implements AutoCloseable {

    private final Topic<?, V> topic;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<V> seen = new ArrayList<>();

    public TopicReader(Topic<?, V> topic, String bootstrapServers) {
        this.topic = topic;
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** All that has been seen so far, after one more look. */
    public List<V> poll() {
        consumer.poll(Duration.ofMillis(100))
                .forEach(record -> seen.add(topic.codec().decode(record.value())));
        return List.copyOf(seen);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
