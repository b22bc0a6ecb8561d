package dev.beckon.worker.state;

import dev.beckon.contracts.contact.ContactProfile;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.topic.Topics;
import java.nio.ByteBuffer;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The store {@code profiles}: the newest profile that was published of each contact, as revision (8 bytes) and JSON, so
 * that a start whose snapshot is newer need not read the JSON. Used by the thread of its task only.
 */
public final class Profiles {

    public static final String STORE = "profiles";

    private final KeyValueStore<String, byte[]> store;

    public Profiles(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** Keeps a profile unless a newer one is here. */
    public void put(ContactProfile profile, byte[] json) {
        String key = profile.key().toString();
        byte[] kept = store.get(key);
        if (kept == null || revision(kept) <= profile.revision()) {
            store.put(
                    key,
                    ByteBuffer.allocate(Long.BYTES + json.length)
                            .putLong(profile.revision())
                            .put(json)
                            .array());
        }
    }

    public void remove(ContactKey contact) {
        store.delete(contact.toString());
    }

    /** The newer of the snapshot, which may be null, and the profile kept here; null when there is neither. */
    public ContactProfile newest(ContactKey contact, ContactProfile snapshot) {
        byte[] kept = store.get(contact.toString());
        if (kept == null || (snapshot != null && revision(kept) <= snapshot.revision())) {
            return snapshot;
        }
        byte[] json = new byte[kept.length - Long.BYTES];
        System.arraycopy(kept, Long.BYTES, json, 0, json.length);
        return Topics.CONTACT_PROFILES.codec().decode(json);
    }

    private static long revision(byte[] kept) {
        return ByteBuffer.wrap(kept).getLong();
    }
}
