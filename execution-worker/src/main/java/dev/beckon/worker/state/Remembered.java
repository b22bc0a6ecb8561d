package dev.beckon.worker.state;

import dev.beckon.engine.interpreter.ContactMemory.Passage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What is kept of a contact for a time only, and how much of it. */
final class Remembered {

    /** The most ended executions. */
    static final int MAX_ENDED = 200;

    /** The most replies: more than a person sends between two marks of trigger-service. */
    static final int MAX_REPLIES = 16;

    /**
     * The most events, ends of handovers and refused starts: more than a person has between two marks of
     * trigger-service.
     */
    static final int MAX_HANDLED = 32;

    /** The most passages through frequency limits, of all keys together. */
    static final int MAX_PASSAGES = 2_000;

    private Remembered() {}

    static Optional<HandledInput> find(List<HandledInput> inputs, UUID id) {
        return inputs.stream().filter(input -> input.id().equals(id)).findFirst();
    }

    static <T> List<T> with(List<T> items, T newest) {
        List<T> more = new ArrayList<>(items);
        more.add(newest);
        return more;
    }

    /** The newest of a list in order of time; the very list when all stay. */
    static <T> List<T> since(List<T> items, Function<T, Instant> time, Instant oldest, int atMost) {
        int from = Math.max(0, items.size() - atMost);
        while (from < items.size() && time.apply(items.get(from)).isBefore(oldest)) {
            from++;
        }
        return from == 0 ? items : items.subList(from, items.size());
    }

    /** The passages that some limit may still count; the very list when all stay. */
    static List<Passage> passages(List<Passage> passages, Instant now) {
        List<Passage> left = passages;
        if (passages.stream().anyMatch(passage -> passage.keepUntil().isBefore(now))) {
            left = passages.stream()
                    .filter(passage -> !passage.keepUntil().isBefore(now))
                    .toList();
        }
        return left.size() <= MAX_PASSAGES ? left : left.subList(left.size() - MAX_PASSAGES, left.size());
    }
}
