package dev.beckon.simulator.webhook;

/**
 * Counts of webhooks since the start.
 *
 * @param pending waiting now, for a connection or a further attempt
 * @param taken answered with 2xx
 * @param attempts all POSTs
 * @param failedAttempts those that were not answered with 2xx
 * @param dropped never tried, as too many were waiting
 * @param givenUp not taken after the last attempt
 */
public record WebhookTally(long pending, long taken, long attempts, long failedAttempts, long dropped, long givenUp) {}
