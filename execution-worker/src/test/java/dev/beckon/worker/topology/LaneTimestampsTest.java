package dev.beckon.worker.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.topic.Topic;
import dev.beckon.contracts.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class LaneTimestampsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    private static long rank(Topic<?, ?> topic, Instant at) {
        return new LaneTimestamps(InstantSource.fixed(at))
                .extract(new ConsumerRecord<>(topic.name(), 0, 0, "key", "value"), 0);
    }

    @Test
    void everythingElseGoesBeforeBulkThatHasWaited() {
        long bulk = rank(Topics.COMMANDS_BULK, NOW.minus(Duration.ofMinutes(30)));

        assertThat(rank(Topics.COMMANDS_REALTIME, NOW)).isLessThan(bulk);
        assertThat(rank(Topics.OUTCOMES, NOW)).isLessThan(bulk);
        assertThat(rank(Topics.CONTACT_PROFILES, NOW)).isLessThan(bulk);
    }

    @Test
    void bulkThatWaitedForTheWholeHeadStartTakesItsTurn() {
        long bulk =
                rank(Topics.COMMANDS_BULK, NOW.minus(LaneTimestamps.HEAD_START).minusMillis(1));

        assertThat(bulk).isLessThan(rank(Topics.COMMANDS_REALTIME, NOW));
    }

    @Test
    void noTimestampIsInTheFuture() {
        assertThat(rank(Topics.COMMANDS_BULK, NOW)).isLessThanOrEqualTo(NOW.toEpochMilli());
    }
}
