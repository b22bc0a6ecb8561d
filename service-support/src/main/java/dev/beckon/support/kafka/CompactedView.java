package dev.beckon.support.kafka;

import dev.beckon.contracts.codec.UndecodableException;
import dev.beckon.contracts.topic.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * A compacted topic kept in memory: read from the beginning by a thread of its own, then followed. Every instance of a
 * service reads all of it, without a consumer group. Reads never block; before {@link #isReady()} they may miss entries.
 *
 * @param <V> the record type
 */
public final class CompactedView<V> implements AutoCloseable {

    private static final Logger LOGGER = Logger.getLogger(CompactedView.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final Topic<String, V> topic;
    private final String bootstrapServers;
    private final BiConsumer<String, Optional<V>> listener;
    private final Map<String, V> entries = new ConcurrentHashMap<>();
    private final CatchUps catchUps = new CatchUps();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean ready;
    private volatile KafkaConsumer<String, byte[]> consumer;

    /**
     * Starts to read.
     *
     * @param listener told of every change, on the reading thread, after the view holds it; empty for a removal
     */
    public CompactedView(Topic<String, V> topic, String bootstrapServers, BiConsumer<String, Optional<V>> listener) {
        this.topic = topic;
        this.bootstrapServers = bootstrapServers;
        this.listener = listener;
        catchUps.ask().thenRun(() -> ready = true);
        this.thread = Thread.ofPlatform().daemon().name("view-" + topic.name()).start(this::run);
    }

    public CompactedView(Topic<String, V> topic, String bootstrapServers) {
        this(topic, bootstrapServers, (key, value) -> {});
    }

    public Optional<V> get(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** A live view of all entries. */
    public Collection<V> values() {
        return entries.values();
    }

    /** Whether all that was in the topic when reading began is here. */
    public boolean isReady() {
        return ready;
    }

    /**
     * Done once all that is in the topic by now is here, and the listener was told of it: whoever then misses an entry
     * may say that there was none. Cancelled when the view is closed first.
     */
    public CompletableFuture<Void> caughtUp() {
        CompletableFuture<Void> caughtUp = catchUps.ask();
        wakeUp();
        if (closed.getCount() == 0) {
            caughtUp.cancel(false);
        }
        return caughtUp;
    }

    private void run() {
        while (closed.getCount() > 0) {
            try {
                follow();
            } catch (WakeupException | InterruptException e) {
                LOGGER.debugf("Stopped reading %s", topic.name());
            } catch (KafkaException e) {
                LOGGER.warnf("Cannot read %s, trying again: %s", topic.name(), e.getMessage());
                pause();
            }
        }
    }

    private void follow() {
        try (KafkaConsumer<String, byte[]> reading =
                new KafkaConsumer<>(config(), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer = reading;
            List<TopicPartition> partitions = reading.partitionsFor(topic.name()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                throw new KafkaException("there is no such topic yet");
            }
            reading.assign(partitions);
            reading.seekToBeginning(partitions);
            while (closed.getCount() > 0) {
                step(reading);
            }
        } finally {
            consumer = null;
        }
    }

    private void step(KafkaConsumer<String, byte[]> reading) {
        try {
            catchUps.serve(reading);
            reading.poll(POLL).forEach(this::apply);
        } catch (WakeupException e) {
            LOGGER.tracef("Somebody waits for %s, or closes it", topic.name());
        }
    }

    private void wakeUp() {
        KafkaConsumer<String, byte[]> reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
    }

    private void apply(ConsumerRecord<String, byte[]> record) {
        try {
            V value = record.value() == null ? null : topic.codec().decode(record.value());
            if (value == null) {
                entries.remove(record.key());
            } else {
                entries.put(record.key(), value);
            }
            listener.accept(record.key(), Optional.ofNullable(value));
        } catch (UndecodableException e) {
            LOGGER.errorf(
                    "Skipped an unreadable record, topic=%s offset=%d: %s",
                    topic.name(), record.offset(), e.getMessage());
        }
    }

    private Map<String, Object> config() {
        Map<String, Object> config = new HashMap<>();
        config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return config;
    }

    private void pause() {
        try {
            closed.await(PAUSE_AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        wakeUp();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        catchUps.end();
    }
}
