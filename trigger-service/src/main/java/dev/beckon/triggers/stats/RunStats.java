package dev.beckon.triggers.stats;

/**
 * How executions did.
 *
 * @param waiting now
 * @param sent messages that a provider took
 * @param clicked tracked links that were followed, each link of a message once
 * @param converted goals reached
 * @param messageFailures messages that will not reach the person: failed, suppressed or expired
 */
public record RunStats(
        long started,
        long waiting,
        long completed,
        long failed,
        long expired,
        long interrupted,
        long sent,
        long delivered,
        long read,
        long answered,
        long clicked,
        long converted,
        long messageFailures) {

    static RunStats of(Tally tally) {
        return new RunStats(
                tally.of("started"),
                tally.of("waiting"),
                tally.of("completed"),
                tally.of("failed"),
                tally.of("expired"),
                tally.of("interrupted"),
                tally.of("sent"),
                tally.of("delivered"),
                tally.of("read"),
                tally.of("answered"),
                tally.of("clicked"),
                tally.of("converted"),
                tally.of("message_failed"));
    }
}
