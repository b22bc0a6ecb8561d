package dev.beckon.delivery.request;

import dev.beckon.contracts.execution.HttpCall;
import dev.beckon.contracts.execution.HttpResult;
import dev.beckon.delivery.config.DeliveryConfig;
import dev.beckon.delivery.http.HttpReply;
import dev.beckon.delivery.retry.Backoff;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;

/**
 * Decides what follows from a call. Tried again is what was never sent, what the other side put off (429) or failed at
 * (5xx), and what got no answer where the method says that a repeat does no harm (RFC 9110 section 9.2.2).
 */
@Singleton
final class RequestPolicy {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final Set<String> REPEATABLE = Set.of("GET", "PUT", "DELETE");

    private final Backoff backoff;

    @Inject
    RequestPolicy(DeliveryConfig config) {
        this(new Backoff(config.requests().firstBackoff(), config.requests().maxBackoff()));
    }

    RequestPolicy(Backoff backoff) {
        this.backoff = backoff;
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
            case HttpReply.NotSent notSent -> notSent.cause() != HttpReply.NotSent.Cause.ADDRESS_REFUSED;
            case HttpReply.NoAnswer noAnswer ->
                noAnswer.cause() != HttpReply.NoAnswer.Cause.ANSWER_TOO_LARGE && REPEATABLE.contains(call.method());
        };
    }

    private static boolean mayHaveArrived(HttpReply reply) {
        return switch (reply) {
            case HttpReply.Answered answer -> answer.status() >= 500;
            case HttpReply.NotSent notSent -> false;
            case HttpReply.NoAnswer noAnswer -> true;
        };
    }

    /** As long as the answer asks for, within bounds. */
    private Duration delay(HttpReply reply, int attempts) {
        return reply instanceof HttpReply.Answered answer && answer.retryAfter() != null
                ? backoff.jittered(backoff.bounded(answer.retryAfter()))
                : backoff.after(attempts);
    }
}
