package dev.beckon.delivery.rcs;

import dev.beckon.delivery.adapter.SendOutcome;
import dev.beckon.delivery.adapter.SendOutcome.Scope;
import dev.beckon.delivery.http.HttpReply.Answered;
import java.time.Duration;
import java.util.Locale;

/**
 * What Google's answers mean for a send. As repeats are ignored there, every failure of the server's is worth another
 * try.
 */
final class RcsErrors {

    private static final Duration QUOTA = Duration.ofSeconds(1);
    private static final Duration SENDER_STOPPED = Duration.ofSeconds(30);

    private RcsErrors() {}

    static SendOutcome outcome(Answered answer) {
        String word = answer.json().path("error").path("status").asText("http_" + answer.status());
        String reason = "rcs_" + word.toLowerCase(Locale.ROOT);
        return switch (answer.status()) {
            case 429 -> throttled(answer, QUOTA, reason);
            case 401, 403 -> throttled(answer, SENDER_STOPPED, reason);
            case 404 -> new SendOutcome.Rejected(reason, "The number has no RCS, or not from this agent");
            default ->
                answer.status() >= 500
                        ? new SendOutcome.Retryable(reason)
                        : new SendOutcome.Rejected(
                                reason,
                                answer.json().path("error").path("message").asText("refused"));
        };
    }

    private static SendOutcome throttled(Answered answer, Duration wait, String reason) {
        return new SendOutcome.Throttled(answer.retryAfterOr(wait), Scope.CHANNEL, reason);
    }
}
