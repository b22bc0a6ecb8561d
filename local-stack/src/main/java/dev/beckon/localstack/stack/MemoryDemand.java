package dev.beckon.localstack.stack;

import java.util.Map;

/**
 * How much memory has to be available before a stack starts: without it the system would end one of its processes later.
 *
 * @param megabytes 0 to start whatever there is
 */
record MemoryDemand(long megabytes) {

    private static final String KEY = "BECKON_MEMORY_MB";

    /** What the processes take together in the system tests, 2 GB, and a quarter more. */
    private static final String USUAL = "2500";

    /** As {@code BECKON_MEMORY_MB} says. */
    static MemoryDemand of(Map<String, String> environment) {
        String text = environment.getOrDefault(KEY, USUAL);
        try {
            return new MemoryDemand(Long.parseLong(text));
        } catch (NumberFormatException notNumber) {
            throw new StackException(KEY + " is '" + text + "': give a number of megabytes", notNumber);
        }
    }

    /** @throws StackException when less is available, in megabytes */
    void check(long available) {
        if (available < megabytes) {
            throw new StackException(
                    "only %d MB of memory are available and %d MB are needed: close something, or start with %s=%d"
                            .formatted(available, megabytes, KEY, available));
        }
    }
}
