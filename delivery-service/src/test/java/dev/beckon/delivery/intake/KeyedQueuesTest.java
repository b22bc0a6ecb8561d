package dev.beckon.delivery.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyedQueuesTest {

    private final KeyedQueues queues = new KeyedQueues("test");

    @Test
    void tasksOfAKeyKeepTheirOrderAndNeverOverlap() {
        Map<String, List<Integer>> seen = new ConcurrentHashMap<>();
        AtomicInteger overlaps = new AtomicInteger();
        Map<String, AtomicInteger> running = new ConcurrentHashMap<>();
        for (int i = 0; i < 5_000; i++) {
            int number = i;
            String key = "contact-" + i % 50;
            queues.submit(key, () -> {
                AtomicInteger mine = running.computeIfAbsent(key, any -> new AtomicInteger());
                if (mine.incrementAndGet() > 1) {
                    overlaps.incrementAndGet();
                }
                Thread.yield();
                seen.computeIfAbsent(key, any -> new CopyOnWriteArrayList<>()).add(number);
                mine.decrementAndGet();
            });
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> seen.values().stream().mapToInt(List::size).sum() == 5_000);
        assertThat(overlaps).hasValue(0);
        assertThat(seen.values()).allSatisfy(numbers -> assertThat(numbers).isSorted());
    }

    @Test
    void aKeyThatWaitsDoesNotHoldUpAnother() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(20);
        queues.submit("slow", () -> awaitQuietly(release));
        IntStream.range(0, 20).forEach(i -> queues.submit("quick-" + i, others::countDown));
        others.await();
        release.countDown();
        assertThat(others.getCount()).isZero();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
