package dev.beckon.worker.apply;

import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.topic.Topic;
import java.time.Instant;

/** Where records leave the topology. */
public interface Outputs {

    /**
     * Writes a record within the transaction of the current input.
     *
     * @param at the record's timestamp
     * @param traceParent W3C trace context; may be null
     */
    <V> void write(Topic<ContactKey, V> topic, ContactKey key, V value, Instant at, String traceParent);
}
