package dev.beckon.simulator.webhook;

/**
 * Pauses that double up to a longest one.
 *
 * @param firstMs pause after the first attempt
 * @param longestMs longest pause
 * @param attempts attempts in all
 */
record Backoff(long firstMs, long longestMs, int attempts) {

    boolean exhausted(int attempt) {
        return attempt >= attempts;
    }

    long pauseAfter(int attempt) {
        return Math.max(1, Math.min(longestMs, firstMs << Math.min(attempt - 1, 20)));
    }
}
