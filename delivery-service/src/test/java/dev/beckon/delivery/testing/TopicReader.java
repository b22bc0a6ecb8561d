package dev.beckon.delivery.testing;

import dev.beckon.contracts.topic.Topic;
import dev.beckon.localstack.testing.TestBroker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** Reads a topic from where it ended when this was made. For one thread. */
public final class TopicReader<V> implements AutoCloseable {

    private final Topic<?, V> topic;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<V> read = new ArrayList<>();

    public TopicReader(Topic<?, V> topic) {
        this.topic = topic;
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestBroker.bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Waits until so many records match; gives all that do. */
    public List<V> await(int count, Predicate<V> matching) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> all(matching).size() >= count);
        return all(matching);
    }

    /** All that match by now. */
    public List<V> all(Predicate<V> matching) {
        consumer.poll(Duration.ofMillis(50))
                .forEach(record -> read.add(topic.codec().decode(record.value())));
        return read.stream().filter(matching).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
