package dev.beckon.engine.interpreter;

import java.time.Instant;
import java.util.List;

/**
 * What is remembered of a contact beyond one execution. The host keeps it: it adds a passage for each {@code
 * FrequencyCounted} and drops those whose time is over.
 *
 * @param passages in the order they happened
 */
public record ContactMemory(List<Passage> passages) {

    public static final ContactMemory EMPTY = new ContactMemory(List.of());

    /** A frequency limit let the contact pass; see {@code ExecutionEvent.FrequencyCounted}. */
    public record Passage(String key, Instant at, Instant keepUntil) {}

    public ContactMemory {
        passages = passages == null ? List.of() : List.copyOf(passages);
    }
}
