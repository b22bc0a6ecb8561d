package dev.beckon.benchmarks.worker;

/**
 * One contestant's round.
 *
 * @param seconds from the word go to the last commit
 * @param processorSeconds this process used meanwhile, the broker's not included
 */
record Run(int transitions, double seconds, double processorSeconds) {

    double perSecond() {
        return transitions / seconds;
    }

    double processorMicros() {
        return processorSeconds * 1e6 / transitions;
    }
}
