package dev.beckon.simulator.faults;

import dev.beckon.simulator.memory.RecentMap;
import java.util.SplittableRandom;

/**
 * Draws that depend on the seed, the question, the message and how often it was asked before, but not on which thread
 * comes first: a run with the same messages repeats. Safe for all threads.
 */
public final class Dice {

    private static final int REMEMBERED = 100_000;

    private final long seed;
    private final RecentMap<String, Integer> rolls = new RecentMap<>(REMEMBERED);

    public Dice(long seed) {
        this.seed = seed;
    }

    /** Whether a thing of this probability (0 to 1) happens to this message now. */
    public boolean happens(double rate, String question, String ref) {
        if (rate <= 0 || rate >= 1) {
            return rate >= 1;
        }
        return next(question, ref).nextDouble() < rate;
    }

    /** The same for a thing that is decided once for a message, however often it is asked. */
    public boolean settled(double rate, String question, String ref) {
        return rate >= 1 || rate > 0 && source(question + '|' + ref, 0).nextDouble() < rate;
    }

    /** A pause in milliseconds within the bounds of the delay. */
    public int pause(Delay delay, String question, String ref) {
        return delay.min() == delay.max() ? delay.min() : next(question, ref).nextInt(delay.min(), delay.max() + 1);
    }

    /** A source of further draws for this question and message. */
    public SplittableRandom next(String question, String ref) {
        var key = question + '|' + ref;
        return source(key, rolls.update(key, before -> before == null ? 0 : before + 1));
    }

    private SplittableRandom source(String key, int roll) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + key.hashCode() * 31L + roll);
    }
}
