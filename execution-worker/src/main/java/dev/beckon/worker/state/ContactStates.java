package dev.beckon.worker.state;

import dev.beckon.contracts.codec.Codec;
import dev.beckon.contracts.codec.UndecodableException;
import dev.beckon.contracts.id.ContactKey;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jboss.logging.Logger;

/** The store {@code executions}: one {@link ContactState} per contact. Used by the thread of its task only. */
public final class ContactStates {

    public static final String STORE = "executions";

    /** The largest state of one contact in bytes; what is larger is refused before it reaches the changelog. */
    static final int MAX_BYTES = 2 * 1024 * 1024;

    private static final Logger LOGGER = Logger.getLogger(ContactStates.class);

    private static final Codec<ContactState> CODEC = Codec.json(ContactState.class);

    private final KeyValueStore<String, byte[]> store;
    private final RecentStates recent = new RecentStates(RecentStates.MAX_BYTES);

    public ContactStates(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    public ContactState get(ContactKey contact) {
        String key = contact.toString();
        ContactState known = recent.get(key);
        if (known != null) {
            return known;
        }
        byte[] bytes = store.get(key);
        return bytes == null ? ContactState.EMPTY : CODEC.decode(bytes);
    }

    /**
     * Keeps the state; removes the contact when nothing is left of it.
     *
     * @throws StateTooLargeException if the state has outgrown the limit; nothing is written then
     */
    public void put(ContactKey contact, ContactState state) {
        String key = contact.toString();
        byte[] bytes = state.isEmpty() ? null : encode(contact, state);
        // Whatever the store makes of the write, the cache never knows better.
        recent.remove(key);
        if (bytes == null) {
            store.delete(key);
            return;
        }
        store.put(key, bytes);
        recent.put(key, state, bytes.length);
    }

    private static byte[] encode(ContactKey contact, ContactState state) {
        byte[] bytes = CODEC.encode(state);
        if (bytes.length > MAX_BYTES) {
            throw new StateTooLargeException(contact, bytes.length);
        }
        return bytes;
    }

    /**
     * Visits contacts in key order until the visitor's budget is spent.
     *
     * @param from where to begin; null for the first
     * @return where to go on, or null when the end was reached
     */
    public String visit(String from, Budget budget, BiConsumer<ContactKey, ContactState> visitor) {
        try (KeyValueIterator<String, byte[]> rows = store.range(from, null)) {
            while (rows.hasNext()) {
                if (budget.isSpent()) {
                    return rows.peekNextKey();
                }
                KeyValue<String, byte[]> row = rows.next();
                read(row).ifPresent(state -> visitor.accept(ContactKey.parse(row.key), state));
            }
            return null;
        }
    }

    private static Optional<ContactState> read(KeyValue<String, byte[]> row) {
        try {
            return Optional.of(CODEC.decode(row.value));
        } catch (UndecodableException e) {
            LOGGER.errorf("Passed over the state of contact=%s: %s", row.key, e.getMessage());
            return Optional.empty();
        }
    }
}
