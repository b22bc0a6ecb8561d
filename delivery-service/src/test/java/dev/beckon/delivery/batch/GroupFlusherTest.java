package dev.beckon.delivery.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GroupFlusherTest {

    private final List<Integer> sizes = new CopyOnWriteArrayList<>();

    @Test
    void whatComesWhileABatchIsUnderWayMakesTheNextOne() {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (var flusher = new GroupFlusher<Integer, Integer>(
                "test",
                items -> {
                    first.countDown();
                    awaitQuietly(release);
                    return items.stream().map(item -> item * 10).toList();
                },
                sizes::add)) {
            List<CompletableFuture<Integer>> answers = new ArrayList<>(List.of(flusher.submit(0)));
            awaitQuietly(first);
            for (int i = 1; i <= 100; i++) {
                answers.add(flusher.submit(i));
            }
            release.countDown();
            assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(answers.indexOf(answer) * 10));
            assertThat(sizes).containsExactly(1, 100);
        }
    }

    @Test
    void oneBadItemDoesNotTakeTheOthersWithIt() {
        CountDownLatch all = new CountDownLatch(1);
        try (var flusher = new GroupFlusher<Integer, Integer>(
                "test",
                items -> {
                    awaitQuietly(all);
                    if (items.contains(13)) {
                        throw new SQLException("invalid byte sequence", "22021");
                    }
                    return items;
                },
                sizes::add)) {
            CompletableFuture<Integer> good = flusher.submit(1);
            CompletableFuture<Integer> bad = flusher.submit(13);
            CompletableFuture<Integer> alsoGood = flusher.submit(2);
            all.countDown();
            assertThat(good.join()).isEqualTo(1);
            assertThat(alsoGood.join()).isEqualTo(2);
            assertThatThrownBy(bad::join).hasCauseInstanceOf(StoreUnavailableException.class);
        }
    }

    @Test
    void aDeadlockIsTriedAgainAndALostDatabaseIsTold() {
        AtomicInteger calls = new AtomicInteger();
        try (var flusher = new GroupFlusher<Integer, Integer>(
                "test",
                items -> {
                    if (calls.incrementAndGet() < 3) {
                        throw new SQLException("deadlock detected", "40P01");
                    }
                    if (items.contains(99)) {
                        throw new SQLException("connection refused", "08001");
                    }
                    return items;
                },
                sizes::add)) {
            assertThat(flusher.submit(1).join()).isEqualTo(1);
            assertThat(calls).hasValue(3);
            assertThatThrownBy(() -> flusher.submit(99).join()).hasCauseInstanceOf(StoreUnavailableException.class);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
