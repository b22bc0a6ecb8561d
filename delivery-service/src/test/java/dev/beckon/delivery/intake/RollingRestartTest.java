package dev.beckon.delivery.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.beckon.localstack.testing.TestBroker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Three readers of one group, thousands of records over a hundred keys, every reader restarted on the way: nothing is lost, each
 * key stays in order, and in the end all is committed.
 */
class RollingRestartTest {

    private static final int RECORDS = 6_000;
    private static final int KEYS = 100;
    private static final int PARTITIONS = 4;

    private final String topic = "rolling-" + UUID.randomUUID();
    private final Map<String, List<Integer>> handled = new ConcurrentHashMap<>();
    private final AtomicInteger total = new AtomicInteger();
    private final Executor later = CompletableFuture.delayedExecutor(3, TimeUnit.MILLISECONDS);
    private final List<LaneReader> readers = new ArrayList<>();
    private Admin admin;

    @BeforeEach
    void createTopic() throws Exception {
        admin = Admin.create(Map.of("bootstrap.servers", TestBroker.bootstrapServers()));
        admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                .all()
                .get();
    }

    @AfterEach
    void close() {
        readers.forEach(LaneReader::close);
        admin.close();
    }

    @Test
    void aRollingRestartLosesNothingAndKeepsEachKeyInOrder() throws Exception {
        for (int i = 0; i < 3; i++) {
            readers.add(reader());
        }
        produce(0, RECORDS / 2);
        for (int i = 0; i < 3; i++) {
            int atLeast = RECORDS / 8 * (i + 1);
            await().atMost(Duration.ofSeconds(120)).until(() -> total.get() >= atLeast);
            readers.get(i).close();
            readers.set(i, reader());
        }
        produce(RECORDS / 2, RECORDS);
        await().atMost(Duration.ofSeconds(120)).until(this::isAllCommitted);
        assertNothingLost();
        assertEachKeyInOrder();
    }

    private LaneReader reader() {
        LaneSettings settings = new LaneSettings(
                TestBroker.bootstrapServers(),
                "group-" + topic,
                topic,
                200,
                1_000,
                50,
                Duration.ofMillis(100),
                Duration.ofSeconds(45),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10));
        return new LaneReader(
                settings, (record, ownership) -> handle(record.key(), record.value()), (record, reason, detail) -> {
                    throw new AssertionError("No dead letter is expected, but: " + reason);
                });
    }

    /** The key's next record may begin at once; this one ends a little later, so that records finish out of order. */
    private CompletionStage<Void> handle(String key, byte[] value) {
        handled.computeIfAbsent(key, any -> new CopyOnWriteArrayList<>()).add(Integer.valueOf(new String(value)));
        total.incrementAndGet();
        return CompletableFuture.runAsync(() -> {}, later);
    }

    /** One batch at a time: of several, the first may find no leader yet in so new a topic, and come behind the second. */
    private void produce(int from, int to) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestBroker.bootstrapServers(), "max.in.flight.requests.per.connection", 1),
                new StringSerializer(),
                new StringSerializer())) {
            for (int i = from; i < to; i++) {
                producer.send(new ProducerRecord<>(topic, "key-" + i % KEYS, Integer.toString(i)));
            }
        }
    }

    private boolean isAllCommitted() throws Exception {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (int i = 0; i < PARTITIONS; i++) {
            latest.put(new TopicPartition(topic, i), OffsetSpec.latest());
        }
        var ends = admin.listOffsets(latest).all().get();
        var committed = admin.listConsumerGroupOffsets("group-" + topic)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends.entrySet().stream()
                .allMatch(end -> committed.get(end.getKey()) != null
                        && committed.get(end.getKey()).offset()
                                == end.getValue().offset());
    }

    private void assertNothingLost() {
        long distinct =
                handled.values().stream().flatMap(List::stream).distinct().count();
        assertThat(distinct).isEqualTo(RECORDS);
    }

    /** Redelivery may repeat a stretch; apart from repeats, each number comes after all smaller ones of its key. */
    private void assertEachKeyInOrder() {
        handled.forEach((key, numbers) -> {
            List<Integer> firstTimes = numbers.stream().distinct().toList();
            assertThat(firstTimes).as(key).isSorted();
        });
    }
}
