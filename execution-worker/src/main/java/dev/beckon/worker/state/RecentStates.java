package dev.beckon.worker.state;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The states of the contacts touched last, decoded: the inputs of a contact come in bursts (a start, the provider's
 * acceptance, receipts, a reply), and decoding the state is a large part of handling one. Bounded by encoded bytes; a
 * mirror of the store's newest values, thrown away with the task. Used by one thread.
 */
final class RecentStates {

    /** Of one task; decoded, a state takes about three times its encoded bytes. */
    static final int MAX_BYTES = 8 << 20;

    private record Entry(ContactState state, int bytes) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>(1024, 0.75f, true);
    private final int maxBytes;
    private int bytes;

    RecentStates(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Null when it is not here. */
    ContactState get(String contact) {
        Entry entry = entries.get(contact);
        return entry == null ? null : entry.state();
    }

    /** Keeps a state and forgets those that were not touched for longest, until all fit. */
    void put(String contact, ContactState state, int encodedBytes) {
        remove(contact);
        entries.put(contact, new Entry(state, encodedBytes));
        bytes += encodedBytes;
        var oldest = entries.entrySet().iterator();
        while (bytes > maxBytes && oldest.hasNext()) {
            bytes -= oldest.next().getValue().bytes();
            oldest.remove();
        }
    }

    void remove(String contact) {
        Entry removed = entries.remove(contact);
        bytes -= removed == null ? 0 : removed.bytes();
    }
}
