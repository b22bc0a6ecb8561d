package dev.beckon.delivery.send;

import dev.beckon.delivery.adapter.SendOutcome;
import dev.beckon.delivery.channel.OnUnknown;
import java.time.Duration;
import java.time.Instant;

/** Counts one message's attempts in this process, and knows which variants are left. For one thread. */
final class Attempts {

    private final Instant startedAt;
    private int failures;
    private VariantRange left = VariantRange.ALL;

    Attempts(Instant startedAt) {
        this.startedAt = startedAt;
    }

    /** Adds the call that came to {@code outcome}; gives what the policy has to know. */
    AttemptPolicy.Attempt next(SendOutcome outcome, OnUnknown onUnknown, boolean idempotent, Instant now) {
        failures += outcome instanceof SendOutcome.Throttled ? 0 : 1;
        return new AttemptPolicy.Attempt(onUnknown, idempotent, failures, Duration.between(startedAt, now));
    }

    VariantRange left() {
        return left;
    }

    /** The next attempt has to keep to these. */
    void keepTo(VariantRange range) {
        left = range;
    }

    /** Another variant starts with a clean count. */
    void startOver(VariantRange range) {
        failures = 0;
        left = range;
    }
}
