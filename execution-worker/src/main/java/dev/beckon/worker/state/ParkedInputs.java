package dev.beckon.worker.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.beckon.contracts.codec.Codec;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.worker.input.ContactInput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The store {@code parked}: inputs that wait, in order, for a scenario version that has not reached this worker. Almost
 * always empty. Used by the thread of its task only.
 */
public final class ParkedInputs {

    public static final String STORE = "parked";

    /** The most inputs that may queue for one contact. */
    public static final int MAX_PER_CONTACT = 1_000;

    private static final Codec<Queue> CODEC = Codec.json(Queue.class);

    /** @param since when it was parked */
    public record Parked(Instant since, ContactInput input) {}

    /** The queue of one contact, oldest first. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Queue(List<Parked> inputs) {}

    private final KeyValueStore<String, byte[]> store;

    public ParkedInputs(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** The queue of a contact, oldest first; empty when nothing is parked. */
    public List<Parked> of(ContactKey contact) {
        byte[] bytes = store.get(contact.toString());
        return bytes == null ? List.of() : CODEC.decode(bytes).inputs();
    }

    /**
     * Puts an input at the end of its contact's queue.
     *
     * @throws IllegalStateException if the queue is full
     */
    public void park(ContactInput input, Instant now) {
        List<Parked> queue = new ArrayList<>(of(input.contact()));
        if (queue.size() >= MAX_PER_CONTACT) {
            throw new IllegalStateException("Expected at most " + MAX_PER_CONTACT + " parked inputs for "
                    + input.contact() + ", but there are more");
        }
        queue.add(new Parked(now, input));
        replace(input.contact(), queue);
    }

    /** Sets the queue of a contact; an empty one is removed. */
    public void replace(ContactKey contact, List<Parked> queue) {
        if (queue.isEmpty()) {
            store.delete(contact.toString());
        } else {
            store.put(contact.toString(), CODEC.encode(new Queue(queue)));
        }
    }

    /** The contacts with parked inputs, at most as many as asked for. */
    public List<ContactKey> contacts(int atMost) {
        List<ContactKey> contacts = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> rows = store.all()) {
            while (rows.hasNext() && contacts.size() < atMost) {
                contacts.add(ContactKey.parse(rows.next().key));
            }
        }
        return contacts;
    }
}
