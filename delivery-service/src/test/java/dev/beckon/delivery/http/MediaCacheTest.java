package dev.beckon.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.delivery.http.MediaCache.Lease;
import dev.beckon.delivery.http.MediaFetch.Fetched;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MediaCacheTest {

    private static final Fetched FILE = new Fetched.Whole(new byte[4], "image/png");

    private final List<String> fetched = new CopyOnWriteArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    /** Room for two files of the largest size, and a half. */
    private final MediaCache cache = new MediaCache(
            this::fetch, new MediaCache.Bounds(4, 10, Duration.ofSeconds(60), Duration.ofMillis(1)), nanos::get);

    @Test
    void aFileIsFetchedOnceForAllWhoAskWhileItIsFetched() throws Exception {
        CountDownLatch asked = new CountDownLatch(20);
        CountDownLatch answered = new CountDownLatch(1);
        MediaCache slow = new MediaCache(
                url -> {
                    await(answered);
                    return fetch(url);
                },
                new MediaCache.Bounds(4, 10, Duration.ofSeconds(60), Duration.ofMillis(1)),
                nanos::get);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Fetched>> answers = IntStream.range(0, 20)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> {
                                asked.countDown();
                                try (Lease lease = slow.borrow("a")) {
                                    return lease.fetched();
                                }
                            },
                            people))
                    .toList();
            asked.await();
            answered.countDown();
            assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isSameAs(FILE));
        }
        assertThat(fetched).containsExactly("a");
    }

    @Test
    void aFileIsFetchedAnewAfterItsTime() {
        use("a");
        nanos.set(Duration.ofSeconds(60).toNanos());
        use("a");
        assertThat(fetched).hasSize(1);
        nanos.set(Duration.ofSeconds(61).toNanos());
        use("a");
        assertThat(fetched).hasSize(2);
    }

    @Test
    void whatCouldNotBeFetchedIsTriedAgain() {
        assertThat(use("missing")).isInstanceOf(Fetched.Never.class);
        assertThat(use("missing")).isInstanceOf(Fetched.Never.class);
        assertThat(fetched).hasSize(2);
    }

    @Test
    void theLeastUsedFileMakesRoom() {
        use("a");
        use("b");
        use("a");
        use("c");
        use("a");
        assertThat(fetched).containsExactly("a", "b", "c");
        use("b");
        assertThat(fetched).containsExactly("a", "b", "c", "b");
    }

    @Test
    void filesInUseCountAndAreNeverThrownAway() {
        Lease one = cache.borrow("a");
        Lease two = cache.borrow("b");
        assertThat(use("c")).isEqualTo(new Fetched.Later("media_busy"));
        one.close();
        assertThat(use("c")).isSameAs(FILE);
        two.close();
    }

    @Test
    void aFileWhoseTimeIsOverCountsWhileItIsInUse() {
        Lease old = cache.borrow("a");
        nanos.set(Duration.ofSeconds(61).toNanos());
        Lease current = cache.borrow("a");
        assertThat(use("b")).isEqualTo(new Fetched.Later("media_busy"));
        old.close();
        assertThat(use("b")).isSameAs(FILE);
        current.close();
    }

    @Test
    void failuresTakeNoRoom() {
        for (int i = 0; i < 10; i++) {
            use("missing");
        }
        assertThat(use("a")).isSameAs(FILE);
    }

    private Fetched use(String url) {
        try (Lease lease = cache.borrow(url)) {
            return lease.fetched();
        }
    }

    private Fetched fetch(String url) {
        fetched.add(url);
        return url.equals("missing") ? new Fetched.Never("media_http_404") : FILE;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
