package dev.beckon.delivery.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.delivery.adapter.SendOutcome;
import dev.beckon.delivery.adapter.SendOutcome.Scope;
import dev.beckon.delivery.http.HttpReply.Answered;
import java.time.Duration;
import java.util.Optional;

/**
 * What Meta's error codes mean for a send. By {@code error.code} and never by HTTP status, as Meta says: the same code
 * comes with several statuses.
 */
final class WhatsAppErrors {

    private static final Duration THROUGHPUT = Duration.ofSeconds(1);
    private static final Duration PAIR = Duration.ofSeconds(6);
    private static final Duration ACCOUNT = Duration.ofSeconds(10);
    private static final Duration SENDER_STOPPED = Duration.ofSeconds(30);

    private WhatsAppErrors() {}

    /** The code's word in outcomes, such as {@code whatsapp_131047}. */
    static String reason(int code) {
        return "whatsapp_" + code;
    }

    static SendOutcome outcome(Answered answer) {
        JsonNode error = answer.json().path("error");
        if (!error.path("code").isInt()) {
            return withoutWord(answer);
        }
        int code = error.path("code").asInt();
        String reason = reason(code);
        String title = error.path("message").asText("refused");
        return switch (code) {
            case 130429 -> throttled(answer, THROUGHPUT, Scope.CHANNEL, reason);
            case 131056 -> throttled(answer, PAIR, Scope.RECIPIENT, reason);
            case 4, 80007, 133016 -> throttled(answer, ACCOUNT, Scope.CHANNEL, reason);
            case 131048 -> throttled(answer, SENDER_STOPPED, Scope.CHANNEL, reason);
            case 0, 190, 10, 131005, 131031, 368 -> throttled(answer, SENDER_STOPPED, Scope.CHANNEL, reason);
            case 1, 2, 131000, 131016, 131052, 131053, 131057 -> new SendOutcome.Retryable(reason);
            case 131050 -> new SendOutcome.Suppressed(reason);
            default ->
                code >= 200 && code < 300
                        ? throttled(answer, SENDER_STOPPED, Scope.CHANNEL, reason)
                        : new SendOutcome.Rejected(reason, title);
        };
    }

    /** No error of Meta's own: something in between has answered. */
    private static SendOutcome withoutWord(Answered answer) {
        String reason = "whatsapp_http_" + answer.status();
        return switch (answer.status()) {
            case 429 -> throttled(answer, THROUGHPUT, Scope.CHANNEL, reason);
            case 503 -> new SendOutcome.Retryable(reason);
            default ->
                answer.status() >= 500
                        ? new SendOutcome.Unknown(reason)
                        : new SendOutcome.Rejected(reason, "Refused without an error code");
        };
    }

    private static SendOutcome throttled(Answered answer, Duration wait, Scope scope, String reason) {
        return new SendOutcome.Throttled(
                Optional.ofNullable(answer.retryAfter()).orElse(wait), scope, reason);
    }
}
