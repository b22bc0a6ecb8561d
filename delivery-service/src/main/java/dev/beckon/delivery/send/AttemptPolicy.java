package dev.beckon.delivery.send;

import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.delivery.adapter.SendOutcome;
import dev.beckon.delivery.channel.OnUnknown;
import dev.beckon.delivery.config.DeliveryConfig;
import dev.beckon.delivery.ledger.Verdict;
import dev.beckon.delivery.retry.Backoff;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Decides what follows from a call: the end, another attempt, or waiting for the provider's word. */
@Singleton
final class AttemptPolicy {

    private static final Duration LEAST_WAIT = Duration.ofMillis(10);

    private final DeliveryConfig.Retry retry;
    private final Duration holdWindow;
    private final Backoff backoff;

    /**
     * What is known of the message's attempts so far.
     *
     * @param failures attempts of this process that did not succeed, the present one included, throttled ones not
     * @param age since the first attempt of this process
     */
    record Attempt(OnUnknown onUnknown, boolean idempotent, int failures, Duration age) {}

    @Inject
    AttemptPolicy(DeliveryConfig config) {
        this(
                config.retry(),
                config.holdWindow(),
                new Backoff(config.retry().firstBackoff(), config.retry().maxBackoff()));
    }

    AttemptPolicy(DeliveryConfig.Retry retry, Duration holdWindow, Backoff backoff) {
        this.retry = retry;
        this.holdWindow = holdWindow;
        this.backoff = backoff;
    }

    Verdict after(SendOutcome outcome, Attempt attempt) {
        return switch (outcome) {
            case SendOutcome.Accepted it -> new Verdict.Settle(MessageStatus.ACCEPTED, it.providerId(), null, null);
            case SendOutcome.Rejected it -> new Verdict.Settle(MessageStatus.FAILED, null, it.code(), it.reason());
            case SendOutcome.Unsubscribed it ->
                new Verdict.Settle(
                        MessageStatus.SUPPRESSED,
                        null,
                        SendOutcome.Unsubscribed.REASON,
                        "The provider says so: " + it.word());
            case SendOutcome.Throttled it -> throttled(it, attempt);
            case SendOutcome.Retryable it -> again(it.reason(), false, false, attempt);
            case SendOutcome.Unknown it -> unknown(it.reason(), attempt);
        };
    }

    /** What follows from a claim that was left without an outcome, when the message comes again. */
    Verdict afterCrash(OnUnknown onUnknown, boolean idempotent) {
        return unknown("caller_lost", new Attempt(onUnknown, idempotent, 0, Duration.ZERO));
    }

    /** The same where sending again cannot be judged. */
    Verdict holdAfterCrash() {
        return new Verdict.Hold(holdWindow, "caller_lost");
    }

    private Verdict unknown(String reason, Attempt attempt) {
        if (attempt.idempotent()) {
            return again(reason, true, false, attempt);
        }
        return switch (attempt.onUnknown()) {
            case HOLD -> new Verdict.Hold(holdWindow, reason);
            case RESEND -> again(reason, true, true, attempt);
        };
    }

    private Verdict throttled(SendOutcome.Throttled outcome, Attempt attempt) {
        Duration wait = longer(backoff.jittered(outcome.retryAfter()), LEAST_WAIT);
        return attempt.age().plus(wait).compareTo(retry.maxAge()) > 0
                ? exhausted(outcome.reason(), false)
                : new Verdict.Again(wait, false, false, outcome.reason());
    }

    private Verdict again(String reason, boolean mayHaveArrived, boolean possibleDuplicate, Attempt attempt) {
        Duration wait = backoff.after(attempt.failures());
        boolean over = attempt.failures() >= retry.maxAttempts()
                || attempt.age().plus(wait).compareTo(retry.maxAge()) > 0;
        return over
                ? exhausted(reason, mayHaveArrived)
                : new Verdict.Again(wait, mayHaveArrived, possibleDuplicate, reason);
    }

    /** A last call that may have arrived leaves the message unknown, not failed. */
    private static Verdict exhausted(String reason, boolean mayHaveArrived) {
        return mayHaveArrived
                ? new Verdict.Settle(MessageStatus.UNKNOWN, null, reason, "No answer after the last attempt")
                : new Verdict.Settle(MessageStatus.FAILED, null, reason, "Given up after the last attempt");
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
