package dev.beckon.delivery.road;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.beckon.contracts.message.MessageOutcome;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.contracts.message.OutboundMessage;
import dev.beckon.contracts.topic.RecordHeaders;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.delivery.testing.Samples;
import dev.beckon.delivery.testing.TopicReader;
import dev.beckon.delivery.testing.WithServers;
import dev.beckon.localstack.testing.TestBroker;
import dev.beckon.support.kafka.RecordPublisher;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** What becomes of a record that is no message, and of the one behind it. */
@WithServers
class DeadLetterRoadTest {

    private static final String DEAD_LETTERS = Topics.OUTBOUND_REALTIME.deadLetters();

    private final String poison = "poison " + UUID.randomUUID();

    @Inject
    RecordPublisher publisher;

    @Test
    void aRecordThatCannotBeReadGoesToTheDeadLettersAndHoldsNobodyUp() {
        OutboundMessage next = Samples.outbound(Samples.randomId(), 12, List.of(), List.of(), Instant.EPOCH);
        try (TopicReader<MessageOutcome> outcomes = new TopicReader<>(Topics.OUTCOMES);
                KafkaConsumer<String, byte[]> deadLetters = deadLetters()) {
            send(next.key().toString());
            publisher.publish(Topics.OUTBOUND_REALTIME, next.key(), next).join();
            assertThat(outcomes.await(1, outcome -> outcome.messageId().equals(next.messageId())))
                    .extracting(MessageOutcome::status)
                    .containsExactly(MessageStatus.EXPIRED);
            ConsumerRecord<String, byte[]> dead = await().atMost(Duration.ofSeconds(60))
                    .until(() -> ours(deadLetters.poll(Duration.ofMillis(100))), Optional::isPresent)
                    .orElseThrow();
            assertThat(new String(
                            dead.headers().lastHeader(RecordHeaders.REASON).value(), UTF_8))
                    .isEqualTo("undecodable");
        }
    }

    private void send(String key) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestBroker.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.OUTBOUND_REALTIME.name(), key, poison.getBytes(UTF_8)));
        }
    }

    /** Reads all that was ever put away; others may have been before. */
    private static KafkaConsumer<String, byte[]> deadLetters() {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestBroker.bootstrapServers(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor(DEAD_LETTERS).stream()
                .map(each -> new TopicPartition(DEAD_LETTERS, each.partition()))
                .toList());
        return consumer;
    }

    private Optional<ConsumerRecord<String, byte[]>> ours(Iterable<ConsumerRecord<String, byte[]>> records) {
        return StreamSupport.stream(records.spliterator(), false)
                .filter(record -> new String(record.value(), UTF_8).equals(poison))
                .findFirst();
    }
}
