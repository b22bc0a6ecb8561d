package dev.beckon.worker.topology;

import dev.beckon.contracts.topic.Topics;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * Ranks realtime before bulk. Of the partitions of a task, Kafka Streams handles the one whose first record has the
 * lowest timestamp; this extractor is asked when a record becomes the first. Bulk commands get the time of that moment;
 * everything else gets the same, {@link #HEAD_START} earlier, and so goes first however long the bulk backlog is. Bulk
 * that has stood at the head for as long as the head start takes its turn, so that it cannot starve.
 *
 * <p>These timestamps reach the changelogs only. They are neither in the future, which a broker refuses
 * ({@code message.timestamp.after.max.ms}), nor so far apart that a changelog rolls a segment between them
 * ({@code segment.ms}). Records that leave the topology carry explicit timestamps.
 */
public final class LaneTimestamps implements TimestampExtractor {

    /** By how much everything else is ranked before bulk. */
    public static final Duration HEAD_START = Duration.ofHours(1);

    private final InstantSource clock;

    public LaneTimestamps() {
        this(InstantSource.system());
    }

    LaneTimestamps(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        boolean bulk = record.topic().equals(Topics.COMMANDS_BULK.name());
        return bulk ? clock.millis() : clock.millis() - HEAD_START.toMillis();
    }
}
