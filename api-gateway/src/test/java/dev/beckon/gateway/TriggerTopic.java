package dev.beckon.gateway;

import dev.beckon.contracts.topic.Topics;
import dev.beckon.contracts.trigger.CloudEventReader;
import dev.beckon.contracts.trigger.TriggerEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads what the gateway wrote, as trigger-service does. */
@ApplicationScoped
class TriggerTopic {

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TriggerEvent> seen = new ArrayList<>();

    TriggerTopic(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.TRIGGERS.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All events of a call that are in the topic at this moment. */
    synchronized List<TriggerEvent> eventsOf(String call) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(record -> seen.add(read(record)));
        }
        return seen.stream()
                .filter(event -> event.callId().toString().equals(call))
                .toList();
    }

    private static TriggerEvent read(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers()
                .forEach(header -> headers.put(
                        header.key().toLowerCase(Locale.ROOT), new String(header.value(), StandardCharsets.UTF_8)));
        return CloudEventReader.read(headers, record.value());
    }

    @PreDestroy
    synchronized void close() {
        consumer.close();
    }
}
