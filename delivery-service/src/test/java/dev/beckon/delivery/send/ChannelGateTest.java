package dev.beckon.delivery.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import dev.beckon.contracts.message.Lane;
import dev.beckon.delivery.intake.Ownership;
import dev.beckon.delivery.intake.OwnershipLostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

class ChannelGateTest {

    private final Ownership ownership = new Ownership();

    @Test
    void lettingThroughNeverExceedsTheRate() throws Exception {
        ChannelGate gate = new ChannelGate(200, 1_000);
        long start = System.nanoTime();
        for (int i = 0; i < 60; i++) {
            gate.enter(Lane.BULK, ownership);
        }
        // 10 may go at once, the other 50 take 5 ms each.
        assertThat(millisSince(start)).isGreaterThanOrEqualTo(240);
    }

    @Test
    void bulkNeverTakesTheLastQuarterOfThePlaces() throws Exception {
        ChannelGate gate = new ChannelGate(0, 4);
        AtomicInteger bulk = new AtomicInteger();
        for (int i = 0; i < 4; i++) {
            start(gate, Lane.BULK, bulk);
        }
        patiently().untilAtomic(bulk, is(3));
        gate.enter(Lane.REALTIME, ownership);
        assertThat(bulk).hasValue(3);
        gate.leave(Lane.BULK);
        patiently().untilAtomic(bulk, is(4));
    }

    @Test
    void realtimeThatWaitsGoesBeforeBulkThatWaits() throws Exception {
        ChannelGate gate = new ChannelGate(0, 2);
        gate.enter(Lane.REALTIME, ownership);
        gate.enter(Lane.REALTIME, ownership);
        List<Lane> order = new CopyOnWriteArrayList<>();
        Thread bulk = Thread.ofVirtual().start(() -> enter(gate, Lane.BULK, order));
        Thread realtime = Thread.ofVirtual().start(() -> enter(gate, Lane.REALTIME, order));
        patiently().until(() -> isWaiting(bulk) && isWaiting(realtime));
        gate.leave(Lane.REALTIME);
        patiently().until(() -> order.size() == 1);
        gate.leave(Lane.REALTIME);
        patiently().until(() -> order.size() == 2);
        assertThat(order).containsExactly(Lane.REALTIME, Lane.BULK);
    }

    @Test
    void aClosedGateOpensByItself() throws Exception {
        ChannelGate gate = new ChannelGate(0, 4);
        long start = System.nanoTime();
        gate.close(Duration.ofMillis(150));
        gate.enter(Lane.REALTIME, ownership);
        assertThat(millisSince(start)).isGreaterThanOrEqualTo(150);
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    @Test
    void whoLosesThePartitionStopsWaiting() {
        ChannelGate gate = new ChannelGate(0, 1);
        gate.close(Duration.ofMinutes(5));
        ownership.lose();
        assertThatThrownBy(() -> gate.enter(Lane.BULK, ownership)).isInstanceOf(OwnershipLostException.class);
    }

    private void start(ChannelGate gate, Lane lane, AtomicInteger entered) {
        Thread.ofVirtual().start(() -> {
            enter(gate, lane, new CopyOnWriteArrayList<>());
            entered.incrementAndGet();
        });
    }

    private void enter(ChannelGate gate, Lane lane, List<Lane> order) {
        try {
            gate.enter(lane, ownership);
            order.add(lane);
        } catch (OwnershipLostException e) {
            throw new AssertionError(e);
        }
    }

    /** At the gate itself; who waits for a lock or for the head of its lane does so without a time. */
    private static boolean isWaiting(Thread thread) {
        return thread.getState() == Thread.State.TIMED_WAITING;
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60));
    }
}
