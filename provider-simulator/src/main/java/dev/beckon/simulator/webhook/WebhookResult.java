package dev.beckon.simulator.webhook;

/** How one attempt at a webhook ended. */
public sealed interface WebhookResult {

    /** Whether the product took it over; anything else is tried again. */
    default boolean taken() {
        return this instanceof Answered(int status, String _) && status >= 200 && status < 300;
    }

    /** There was an answer, of whatever status. */
    record Answered(int status, String body) implements WebhookResult {

        @Override
        public String toString() {
            return "status " + status;
        }
    }

    /** There was none: refused, cut or too slow. */
    record Unreachable(String reason) implements WebhookResult {}

    /** It was not tried, as too many were waiting. */
    record Dropped() implements WebhookResult {}
}
