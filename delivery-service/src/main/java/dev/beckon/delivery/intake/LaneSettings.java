package dev.beckon.delivery.intake;

import java.time.Duration;

/**
 * How one topic is read.
 *
 * @param group the consumer group; members share the partitions
 * @param maxPending records under way at once, above which reading pauses
 * @param maxSpan records begun behind the oldest unfinished one of a partition, above which reading pauses
 * @param sessionTimeout how long a reader may be silent before its partitions go to others; above 6 s
 * @param drainWithin how long a revoked partition may take to finish what has begun
 * @param stopWithin the same for all partitions at the end
 */
public record LaneSettings(
        String bootstrapServers,
        String group,
        String topic,
        int maxPending,
        int maxSpan,
        int pollRecords,
        Duration commitInterval,
        Duration sessionTimeout,
        Duration drainWithin,
        Duration stopWithin) {}
