package dev.beckon.delivery.intake;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * The polling thread of one topic. It alone touches consumer and watermarks; records run on threads of their own.
 * Pauses when too much is pending, commits watermarks at intervals, and on a rebalance or stop lets what has begun end
 * before it commits.
 */
public final class LaneReader implements AutoCloseable, ConsumerRebalanceListener {

    private static final Logger LOGGER = Logger.getLogger(LaneReader.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration POLL_WHILE_PAUSED = Duration.ofMillis(5);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration COMMIT_WITHIN = Duration.ofSeconds(5);

    private final LaneSettings settings;
    private final RecordHandler handler;
    private final DeadLetters deadLetters;
    private final KeyedQueues queues;
    private final Map<TopicPartition, PartitionWork> assigned = new HashMap<>();
    private final AtomicInteger pending = new AtomicInteger();
    private final Thread thread;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile Consumer<String, byte[]> consumer;
    private boolean paused;
    private long lastCommit = System.nanoTime();
    private volatile boolean assignedOnce;

    /** Joins the group and starts to read. */
    public LaneReader(LaneSettings settings, RecordHandler handler, DeadLetters deadLetters) {
        this.settings = settings;
        this.handler = handler;
        this.deadLetters = deadLetters;
        this.queues = new KeyedQueues("contact-" + settings.topic());
        this.thread = Thread.ofPlatform().name("lane-" + settings.topic()).start(this::run);
    }

    /** Records that have been read and not yet finished. */
    public int pending() {
        return pending.get();
    }

    /** Whether the reader is alive and has been given its part of the topic, which may be none. */
    public boolean isReady() {
        return assignedOnce && thread.isAlive();
    }

    private void run() {
        while (isOpen()) {
            try (Consumer<String, byte[]> connected = LaneConsumers.connect(settings)) {
                consumer = connected;
                connected.subscribe(List.of(settings.topic()), this);
                while (isOpen()) {
                    pollOnce();
                }
                release(assigned.keySet(), settings.stopWithin());
            } catch (RuntimeException e) {
                LOGGER.errorf(e, "Reading broke, starting anew, topic=%s", settings.topic());
                onPartitionsLost(List.copyOf(assigned.keySet()));
                pause();
            }
        }
    }

    private boolean isOpen() {
        return stopping.getCount() > 0;
    }

    private void pause() {
        assignedOnce = false;
        try {
            stopping.await(PAUSE_AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pollOnce() {
        try {
            consumer.poll(paused ? POLL_WHILE_PAUSED : POLL).forEach(this::begin);
            regulate();
            if (System.nanoTime() - lastCommit >= settings.commitInterval().toNanos()) {
                lastCommit = System.nanoTime();
                commitSoon();
            }
        } catch (WakeupException e) {
            LOGGER.debugf("Woken to stop, topic=%s", settings.topic());
        }
    }

    private void begin(ConsumerRecord<String, byte[]> record) {
        PartitionWork work = assigned.get(new TopicPartition(record.topic(), record.partition()));
        String key = record.key() == null ? record.partition() + "@" + record.offset() : record.key();
        pending.incrementAndGet();
        queues.submit(key, new RecordRun(record, work, handler, deadLetters, pending));
    }

    private void regulate() {
        int span = assigned.values().stream()
                .mapToInt(work -> work.watermark().span())
                .max()
                .orElse(0);
        boolean full = pending.get() >= settings.maxPending() || span >= settings.maxSpan();
        boolean roomy = pending.get() < settings.maxPending() * 3 / 4 && span < settings.maxSpan();
        if (full && !paused) {
            consumer.pause(consumer.assignment());
            paused = true;
        } else if (roomy && paused) {
            consumer.resume(consumer.paused());
            paused = false;
        }
    }

    private void commitSoon() {
        Map<TopicPartition, OffsetAndMetadata> due = due(assigned.keySet());
        if (due.isEmpty()) {
            return;
        }
        consumer.commitAsync(due, (offsets, failure) -> {
            if (failure == null) {
                committed(offsets);
            } else {
                LOGGER.warnf(
                        "Commit failed, the next one will do, topic=%s: %s", settings.topic(), failure.getMessage());
            }
        });
    }

    private Map<TopicPartition, OffsetAndMetadata> due(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> due = new HashMap<>();
        partitions.stream()
                .filter(assigned::containsKey)
                .forEach(partition -> assigned.get(partition)
                        .watermark()
                        .due()
                        .ifPresent(offset -> due.put(partition, new OffsetAndMetadata(offset))));
        return due;
    }

    private void committed(Map<TopicPartition, OffsetAndMetadata> offsets) {
        offsets.forEach((partition, offset) -> {
            PartitionWork work = assigned.get(partition);
            if (work != null) {
                work.watermark().committed(offset.offset());
            }
        });
    }

    /** Lets what has begun end, then commits; what has not begun is left to the next owner. */
    private void release(Collection<TopicPartition> partitions, Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        partitions.stream()
                .filter(assigned::containsKey)
                .forEach(each -> assigned.get(each).ownership().lose());
        partitions.stream().filter(assigned::containsKey).forEach(each -> {
            if (!assigned.get(each).awaitIdle(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())))) {
                LOGGER.warnf("Left with calls under way, partition=%s", each);
            }
        });
        commitNow(due(partitions));
    }

    private void commitNow(Map<TopicPartition, OffsetAndMetadata> due) {
        if (due.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(due, COMMIT_WITHIN);
            committed(due);
        } catch (WakeupException e) {
            // The wake-up that ended the polling; it comes once.
            commitNow(due);
        } catch (KafkaException e) {
            LOGGER.warnf(
                    "Last commit failed, records will be read again, topic=%s: %s", settings.topic(), e.getMessage());
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> assigned.put(partition, new PartitionWork()));
        assignedOnce = true;
        if (paused) {
            consumer.pause(partitions);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        release(partitions, settings.drainWithin());
        partitions.forEach(assigned::remove);
    }

    /** Another member has them already: there is nothing to commit any more. */
    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> {
            PartitionWork work = assigned.remove(partition);
            if (work != null) {
                work.ownership().lose();
            }
        });
    }

    /** Stops polling, lets what has begun end within the time set, commits and leaves the group. */
    @Override
    public void close() {
        stopping.countDown();
        Consumer<String, byte[]> connected = consumer;
        if (connected != null) {
            connected.wakeup();
        }
        try {
            thread.join(settings.stopWithin().plus(COMMIT_WITHIN).plus(COMMIT_WITHIN));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
