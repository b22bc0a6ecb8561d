package dev.beckon.triggers.audience;

import java.time.Instant;

/**
 * Where an expansion stands after a page; fields as in {@link Expansion}.
 *
 * @param started how many starts the page brings, or of a dry run would
 */
record Advance(long afterId, int wave, boolean exhausted, int decided, int started, Instant dueAt) {

    /**
     * @param upto id up to which the present wave is decided now
     * @param started by this page
     * @param due when the pace allows the next page
     */
    static Advance of(Expansion from, long upto, int decided, int started, Instant due) {
        if (upto < from.uptoId()) {
            return new Advance(upto, from.wave(), false, decided, started, due);
        }
        if (from.isLastWave()) {
            return new Advance(upto, from.wave(), true, decided, started, due);
        }
        Instant next = from.plan().waves().get(from.wave() + 1).at();
        return new Advance(0, from.wave() + 1, false, decided, started, next.isAfter(due) ? next : due);
    }
}
