package dev.beckon.delivery.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;

/**
 * What of one partition may be committed: everything below the oldest unfinished record. Records are begun in order of
 * offset and finished in any. Only the polling thread calls this; a {@link Slot} may be finished by any.
 */
final class CommitWatermark {

    private final Deque<Slot> slots = new ArrayDeque<>();
    private long position = -1;
    private long committed = -1;

    /** One record under way. */
    static final class Slot {
        private final long offset;
        private volatile boolean finished;

        private Slot(long offset) {
            this.offset = offset;
        }

        /** Nothing more has to be done for the record, whatever becomes of this process. */
        void finish() {
            finished = true;
        }
    }

    /**
     * Begins a record.
     *
     * @param offset above all that were begun; gaps are legal (compaction, transaction markers)
     * @throws IllegalArgumentException when it is not above
     */
    Slot begin(long offset) {
        if (offset < position) {
            throw new IllegalArgumentException("Offset " + offset + " is not above " + (position - 1));
        }
        Slot slot = new Slot(offset);
        slots.addLast(slot);
        position = offset + 1;
        return slot;
    }

    /** The offset to commit when it has risen since {@link #committed}; the next record to read, as Kafka counts. */
    OptionalLong due() {
        while (!slots.isEmpty() && slots.peekFirst().finished) {
            slots.removeFirst();
        }
        long watermark = slots.isEmpty() ? position : slots.peekFirst().offset;
        return watermark > committed && watermark >= 0 ? OptionalLong.of(watermark) : OptionalLong.empty();
    }

    /** The brokers have it. */
    void committed(long offset) {
        committed = Math.max(committed, offset);
    }

    /** Records begun and not yet below the watermark, finished ones among them. */
    int span() {
        return slots.size();
    }
}
