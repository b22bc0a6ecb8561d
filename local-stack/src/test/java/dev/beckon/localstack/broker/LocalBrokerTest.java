package dev.beckon.localstack.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.topic.Topics;
import dev.beckon.localstack.topics.TopicCreation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalBrokerTest {

    @Test
    void aRestartKeepsRecordsAndTopics(@TempDir Path data) throws Exception {
        try (LocalBroker first = LocalBroker.start(data, 0)) {
            TopicCreation.on(first.bootstrapServers());
            write(first, "kept");
        }
        try (LocalBroker second = LocalBroker.start(data, 0)) {
            TopicCreation.on(second.bootstrapServers());
            assertThat(read(second)).containsExactly("kept");
            assertThat(cleanup(second, Topics.DEFINITIONS.name())).isEqualTo("compact");
            assertThat(cleanup(second, Topics.TRIGGERS.name())).isEqualTo("delete");
        }
    }

    private static void write(LocalBroker broker, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.ACCESS.name(), "key", value))
                    .get();
        }
    }

    private static List<String> read(LocalBroker broker) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(Topics.ACCESS.name(), 0);
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            List<String> read = new ArrayList<>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> read.add(record.value()));
            }
            return read;
        }
    }

    private static String cleanup(LocalBroker broker, String topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            return admin.describeConfigs(List.of(resource))
                    .all()
                    .get()
                    .get(resource)
                    .get("cleanup.policy")
                    .value();
        }
    }
}
