package dev.beckon.simulator.inbox;

/**
 * Counts of one channel.
 *
 * @param messages all that arrived
 * @param duplicates those whose reference had arrived on this channel before
 * @param ignored requests that the provider recognised as repetitions and ignored; not among the messages
 */
public record InboxTally(long messages, long duplicates, long ignored) {

    static InboxTally first(boolean duplicate) {
        return new InboxTally(1, duplicate ? 1 : 0, 0);
    }

    static InboxTally repetition() {
        return new InboxTally(0, 0, 1);
    }

    InboxTally plus(InboxTally other) {
        return new InboxTally(messages + other.messages, duplicates + other.duplicates, ignored + other.ignored);
    }
}
