package dev.beckon.delivery.request;

import dev.beckon.contracts.execution.HttpCall;
import dev.beckon.contracts.execution.HttpResult;
import dev.beckon.delivery.config.DeliveryConfig;
import dev.beckon.delivery.http.HttpReply;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * Decides what follows from a call. Tried again is what was never sent, what the other side put off (429) or failed at
 * (5xx), and what got no answer where the method says that a repeat does no harm (RFC 9110 section 9.2.2).
 */
@Singleton
final class RequestPolicy {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int MAX_DOUBLINGS = 20;
    private static final Set<String> REPEATABLE = Set.of("GET", "PUT", "DELETE");

    private final Duration firstBackoff;
    private final Duration maxBackoff;
    private final DoubleSupplier random;

    @Inject
    RequestPolicy(DeliveryConfig config) {
        this(
                config.requests().firstBackoff(),
                config.requests().maxBackoff(),
                () -> ThreadLocalRandom.current().nextDouble());
    }

    RequestPolicy(Duration firstBackoff, Duration maxBackoff, DoubleSupplier random) {
        this.firstBackoff = firstBackoff;
        this.maxBackoff = maxBackoff;
        this.random = random;
    }

    /**
     * Decides.
     *
     * @param attempts calls made so far, this one included
     */
    RequestVerdict after(HttpReply reply, HttpCall call, int attempts) {
        HttpResult result = RequestResults.of(reply, attempts);
        return passes(reply, call) && attempts <= call.retries()
                ? new RequestVerdict.Again(delay(reply, attempts), mayHaveArrived(reply))
                : new RequestVerdict.Settle(result);
    }

    private static boolean passes(HttpReply reply, HttpCall call) {
        return switch (reply) {
            case HttpReply.Answered answer -> answer.status() == TOO_MANY_REQUESTS || answer.status() >= 500;
            case HttpReply.NotSent notSent -> !notSent.reason().equals("address_refused");
            case HttpReply.NoAnswer noAnswer ->
                !noAnswer.reason().equals("answer_too_large") && REPEATABLE.contains(call.method());
        };
    }

    private static boolean mayHaveArrived(HttpReply reply) {
        return switch (reply) {
            case HttpReply.Answered answer -> answer.status() >= 500;
            case HttpReply.NotSent notSent -> false;
            case HttpReply.NoAnswer noAnswer -> true;
        };
    }

    /** As long as the answer asks for, within bounds; else doubling, with up to a fifth more. */
    private Duration delay(HttpReply reply, int attempts) {
        Duration wait = firstBackoff.multipliedBy(1L << Math.clamp(attempts - 1, 0, MAX_DOUBLINGS));
        if (reply instanceof HttpReply.Answered answer && answer.retryAfter() != null) {
            wait = answer.retryAfter();
        }
        Duration bounded = wait.compareTo(maxBackoff) > 0 ? maxBackoff : wait;
        return bounded.plusNanos((long) (bounded.toNanos() * 0.2 * random.getAsDouble()));
    }
}
