package dev.beckon.delivery.http;

import dev.beckon.delivery.config.DeliveryConfig;
import dev.beckon.delivery.http.MediaFetch.Fetched;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Media files for as long as they are used, and a while longer for the next message with the same one: each is fetched
 * once however many ask for it, and all of them together, those in use among them, stay below a bound. What could not
 * be fetched is not kept. Safe for all threads; blocks.
 */
@Singleton
public final class MediaCache {

    private final Function<String, Fetched> fetch;
    private final Bounds bounds;
    private final LongSupplier nanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition freed = lock.newCondition();
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long held;

    /**
     * How much is kept.
     *
     * @param fileBytes of one file at most
     * @param totalBytes of all together; at least {@code fileBytes}
     * @param keepFor how long a file may be used again after it was fetched
     * @param patience how long to wait for room
     */
    record Bounds(long fileBytes, long totalBytes, Duration keepFor, Duration patience) {

        Bounds {
            totalBytes = Math.max(totalBytes, fileBytes);
        }
    }

    /** A file, fetched or about to be. Guarded by the lock, all but the file. */
    private static final class Entry {
        private final CompletableFuture<Fetched> file = new CompletableFuture<>();
        private long bytes;
        private long fetchedAt;
        private int users;
        private boolean dropped;
    }

    /** Keeps a file from being thrown away until it is closed. */
    public final class Lease implements AutoCloseable {

        private final Entry entry;
        private final Fetched fetched;

        private Lease(Entry entry, Fetched fetched) {
            this.entry = entry;
            this.fetched = fetched;
        }

        public Fetched fetched() {
            return fetched;
        }

        @Override
        public void close() {
            giveBack(entry);
        }
    }

    @Inject
    MediaCache(MediaFetch fetch, DeliveryConfig config) {
        this(
                fetch::fetch,
                new Bounds(
                        config.media().maxBytes(),
                        config.media().totalBytes(),
                        config.media().keepFor(),
                        config.callTimeout()),
                System::nanoTime);
    }

    /** A cache with room for one file of this size. */
    public static MediaCache of(MediaFetch fetch, int fileBytes) {
        return new MediaCache(
                fetch::fetch,
                new Bounds(fileBytes, fileBytes, Duration.ofMinutes(1), Duration.ofSeconds(1)),
                System::nanoTime);
    }

    MediaCache(Function<String, Fetched> fetch, Bounds bounds, LongSupplier nanos) {
        this.fetch = fetch;
        this.bounds = bounds;
        this.nanos = nanos;
    }

    /** The file at an address; to be closed after use. {@code media_busy} when there was no room for it in time. */
    public Lease borrow(String url) {
        Entry entry;
        boolean first = false;
        lock.lock();
        try {
            entry = fresh(url);
            if (entry == null) {
                if (!reserve()) {
                    return new Lease(new Entry(), new Fetched.Later("media_busy"));
                }
                // Somebody else may have begun to fetch it while this one waited for room.
                entry = fresh(url);
                first = entry == null;
                entry = first ? begin(url) : unreserve(entry);
            }
            entry.users++;
        } finally {
            lock.unlock();
        }
        if (first) {
            load(url, entry);
        }
        return new Lease(entry, entry.file.join());
    }

    private Entry fresh(String url) {
        Entry entry = entries.get(url);
        if (entry != null
                && entry.file.isDone()
                && nanos.getAsLong() - entry.fetchedAt > bounds.keepFor().toNanos()) {
            entries.remove(url);
            drop(entry);
            return null;
        }
        return entry;
    }

    private Entry begin(String url) {
        Entry entry = new Entry();
        entry.bytes = bounds.fileBytes();
        entries.put(url, entry);
        return entry;
    }

    private Entry unreserve(Entry entry) {
        free(bounds.fileBytes());
        return entry;
    }

    /** Makes room for one file of the largest size. */
    private boolean reserve() {
        long left = bounds.patience().toNanos();
        try {
            while (held + bounds.fileBytes() > bounds.totalBytes()) {
                if (!throwAwayOne()) {
                    if (left <= 0) {
                        return false;
                    }
                    left = freed.awaitNanos(left);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        held += bounds.fileBytes();
        return true;
    }

    /** The one that was used longest ago and is not in use now. */
    private boolean throwAwayOne() {
        for (Iterator<Entry> oldest = entries.values().iterator(); oldest.hasNext(); ) {
            Entry entry = oldest.next();
            if (entry.users == 0) {
                oldest.remove();
                drop(entry);
                return true;
            }
        }
        return false;
    }

    private void load(String url, Entry entry) {
        Fetched fetched = new Fetched.Later("media_fetch_broke");
        try {
            fetched = fetch.apply(url);
        } finally {
            loaded(url, entry, fetched);
        }
    }

    private void loaded(String url, Entry entry, Fetched fetched) {
        lock.lock();
        try {
            long bytes = fetched instanceof Fetched.Whole(byte[] content, String type) ? content.length : 0;
            free(entry.bytes - bytes);
            entry.bytes = bytes;
            entry.fetchedAt = nanos.getAsLong();
            if (!(fetched instanceof Fetched.Whole)) {
                entries.remove(url, entry);
                drop(entry);
            }
            entry.file.complete(fetched);
        } finally {
            lock.unlock();
        }
    }

    private void giveBack(Entry entry) {
        lock.lock();
        try {
            entry.users--;
            if (entry.users == 0 && entry.dropped) {
                free(entry.bytes);
            }
            freed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** No longer to be found; its room is free when its last user has gone. */
    private void drop(Entry entry) {
        entry.dropped = true;
        if (entry.users == 0) {
            free(entry.bytes);
        }
    }

    private void free(long bytes) {
        held -= bytes;
        freed.signalAll();
    }
}
