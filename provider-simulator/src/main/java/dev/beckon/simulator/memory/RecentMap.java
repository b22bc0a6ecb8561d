package dev.beckon.simulator.memory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A map that keeps the entries written last, up to a bound. Safe for all threads. */
public final class RecentMap<K, V> {

    private final Map<K, V> entries;

    /** @param capacity entries kept, at least 1 */
    public RecentMap(int capacity) {
        entries = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > capacity;
            }
        };
    }

    /** The value last written for this key, while it is remembered. */
    public synchronized Optional<V> get(K key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** Writes a value and makes it the newest; gives what was there before. */
    public synchronized Optional<V> put(K key, V value) {
        var before = entries.remove(key);
        entries.put(key, value);
        return Optional.ofNullable(before);
    }

    /** Replaces a value by what the function makes of it (of null when absent), in one step; gives the new value. */
    public synchronized V update(K key, UnaryOperator<V> change) {
        var next = change.apply(entries.remove(key));
        entries.put(key, next);
        return next;
    }

    public synchronized void clear() {
        entries.clear();
    }
}
