package dev.beckon.delivery.send;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.delivery.adapter.SendOutcome;
import dev.beckon.delivery.adapter.SendOutcome.Scope;
import dev.beckon.delivery.channel.OnUnknown;
import dev.beckon.delivery.config.DeliveryConfig;
import dev.beckon.delivery.ledger.Verdict;
import dev.beckon.delivery.retry.Backoff;
import dev.beckon.delivery.send.AttemptPolicy.Attempt;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AttemptPolicyTest {

    private static final Duration HOLD = Duration.ofSeconds(30);
    private static final AttemptPolicy POLICY = policy(0);

    private record Retry() implements DeliveryConfig.Retry {
        @Override
        public int maxAttempts() {
            return 4;
        }

        @Override
        public Duration maxAge() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration firstBackoff() {
            return Duration.ofMillis(100);
        }

        @Override
        public Duration maxBackoff() {
            return Duration.ofMillis(300);
        }
    }

    static Stream<Arguments> cases() {
        SendOutcome unknown = new SendOutcome.Unknown("cut");
        SendOutcome retryable = new SendOutcome.Retryable("busy");
        SendOutcome throttled = new SendOutcome.Throttled(Duration.ofSeconds(2), Scope.CHANNEL, "slow");
        return Stream.of(
                Arguments.of(
                        new SendOutcome.Accepted("p1"),
                        first(OnUnknown.HOLD, false),
                        settle(MessageStatus.ACCEPTED, "p1", null, null)),
                Arguments.of(
                        new SendOutcome.Rejected("c", "why"),
                        first(OnUnknown.HOLD, false),
                        settle(MessageStatus.FAILED, null, "c", "why")),
                Arguments.of(
                        new SendOutcome.Unsubscribed("sms_21610"),
                        first(OnUnknown.HOLD, false),
                        settle(MessageStatus.SUPPRESSED, null, "unsubscribed", "The provider says so: sms_21610")),
                Arguments.of(throttled, first(OnUnknown.HOLD, false), again(2_000, false, "slow")),
                Arguments.of(throttled, attempt(99, 30), again(2_000, false, "slow")),
                Arguments.of(
                        throttled,
                        attempt(1, 59),
                        settle(MessageStatus.FAILED, null, "slow", "Given up after the last attempt")),
                Arguments.of(retryable, first(OnUnknown.HOLD, false), again(100, false, "busy")),
                Arguments.of(retryable, attempt(2, 1), again(200, false, "busy")),
                Arguments.of(retryable, attempt(3, 1), again(300, false, "busy")),
                Arguments.of(
                        retryable,
                        attempt(4, 1),
                        settle(MessageStatus.FAILED, null, "busy", "Given up after the last attempt")),
                Arguments.of(unknown, first(OnUnknown.HOLD, false), new Verdict.Hold(HOLD, "cut")),
                Arguments.of(unknown, first(OnUnknown.RESEND, false), again(100, true, "cut")),
                Arguments.of(unknown, first(OnUnknown.HOLD, true), maybe(100, "cut")),
                Arguments.of(
                        unknown,
                        new Attempt(OnUnknown.RESEND, false, 4, Duration.ofSeconds(1)),
                        settle(MessageStatus.UNKNOWN, null, "cut", "No answer after the last attempt")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void decides(SendOutcome outcome, Attempt attempt, Verdict verdict) {
        assertThat(POLICY.after(outcome, attempt)).isEqualTo(verdict);
    }

    @Test
    void aClaimThatLostItsCallerIsAnUnknownOutcome() {
        assertThat(POLICY.afterCrash(OnUnknown.HOLD, false)).isEqualTo(new Verdict.Hold(HOLD, "caller_lost"));
        assertThat(POLICY.afterCrash(OnUnknown.RESEND, false)).isEqualTo(again(100, true, "caller_lost"));
        assertThat(POLICY.afterCrash(OnUnknown.HOLD, true)).isEqualTo(maybe(100, "caller_lost"));
    }

    @Test
    void jitterOnlyLengthensAWait() {
        AttemptPolicy jittery = policy(0.5);
        assertThat(jittery.after(new SendOutcome.Retryable("busy"), first(OnUnknown.HOLD, false)))
                .isEqualTo(again(110, false, "busy"));
    }

    private static AttemptPolicy policy(double random) {
        Retry retry = new Retry();
        return new AttemptPolicy(retry, HOLD, new Backoff(retry.firstBackoff(), retry.maxBackoff(), () -> random));
    }

    private static Attempt first(OnUnknown onUnknown, boolean idempotent) {
        return new Attempt(onUnknown, idempotent, 1, Duration.ZERO);
    }

    private static Attempt attempt(int failures, int ageSeconds) {
        return new Attempt(OnUnknown.HOLD, false, failures, Duration.ofSeconds(ageSeconds));
    }

    private static Verdict settle(MessageStatus status, String providerId, String reason, String detail) {
        return new Verdict.Settle(status, providerId, reason, detail);
    }

    private static Verdict again(int millis, boolean possibleDuplicate, String reason) {
        return new Verdict.Again(Duration.ofMillis(millis), possibleDuplicate, possibleDuplicate, reason);
    }

    /** It may have arrived, and a repeat does no harm. */
    private static Verdict maybe(int millis, String reason) {
        return new Verdict.Again(Duration.ofMillis(millis), true, false, reason);
    }
}
