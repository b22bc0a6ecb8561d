package dev.beckon.worker.state;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.BiConsumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The store {@code timers}, in the order in which they are due; the value is the trace context. Used by the thread of
 * its task only.
 *
 * <p>RocksDB keeps a mark for every deleted row until it compacts, and a scan from the beginning walks over all of
 * them. So the first row that may be alive is remembered: while it is not due, nothing is read at all, and when it is,
 * the scan begins there.
 */
public final class Timers {

    public static final String STORE = "timers";

    /** Sorts after every timer: nothing is pending. */
    private static final byte[] NONE = {(byte) 0xFF};

    private static final byte[] UNKNOWN = {};

    private final KeyValueStore<Bytes, byte[]> store;
    private byte[] first = UNKNOWN;

    public Timers(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** @param traceParent W3C trace context; may be null */
    public void set(TimerKey timer, String traceParent) {
        byte[] key = timer.toBytes();
        store.put(Bytes.wrap(key), traceParent == null ? UNKNOWN : traceParent.getBytes(StandardCharsets.UTF_8));
        if (Arrays.compareUnsigned(key, first) < 0) {
            first = key;
        }
    }

    public void cancel(TimerKey timer) {
        store.delete(Bytes.wrap(timer.toBytes()));
    }

    /**
     * Hands out the timers that are due, earliest first, and deletes them.
     *
     * @param fire takes the timer and its trace context, which may be null
     */
    public void takeDue(Instant now, Budget budget, BiConsumer<TimerKey, String> fire) {
        if (!mayBeDue(now)) {
            return;
        }
        try (KeyValueIterator<Bytes, byte[]> rows = store.range(Bytes.wrap(first), null)) {
            while (rows.hasNext()) {
                Bytes next = rows.peekNextKey();
                TimerKey timer = TimerKey.of(next.get());
                if (timer.dueAt().isAfter(now) || budget.isSpent()) {
                    first = next.get();
                    return;
                }
                KeyValue<Bytes, byte[]> row = rows.next();
                store.delete(row.key);
                fire.accept(timer, row.value.length == 0 ? null : new String(row.value, StandardCharsets.UTF_8));
            }
            first = NONE;
        }
    }

    private boolean mayBeDue(Instant now) {
        if (first == NONE) {
            return false;
        }
        return first == UNKNOWN || !TimerKey.of(first).dueAt().isAfter(now);
    }
}
