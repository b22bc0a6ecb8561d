package dev.beckon.delivery.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.delivery.adapter.SendOutcome;
import dev.beckon.delivery.adapter.SendOutcome.Scope;
import dev.beckon.delivery.http.HttpReply.Answered;
import java.time.Duration;

/**
 * What Meta's error codes mean for a send. By {@code error.code} and never by HTTP status, as Meta says: the same code
 * comes with several statuses.
 */
final class WhatsAppErrors {

    private static final Duration THROUGHPUT = Duration.ofSeconds(1);
    private static final Duration PAIR = Duration.ofSeconds(6);
    private static final Duration ACCOUNT = Duration.ofSeconds(10);
    private static final Duration SENDER_STOPPED = Duration.ofSeconds(30);

    /** What a code is about (Meta, "Error codes"). */
    private enum Kind {
        /** The number's messages a second. */
        THROUGHPUT,
        /** Messages to one person. */
        PAIR,
        /** Calls of the account or the app. */
        CALLS,
        /** Our sender may not send: token, permission, payment, policy, quality. */
        SENDER,
        /** Something on Meta's side or on the way to a medium. */
        PASSING,
        /** The person does not want it. */
        OPTED_OUT,
        /** This message, to this person. */
        REFUSED;

        static Kind of(int code) {
            return switch (code) {
                case 130429 -> THROUGHPUT;
                case 131056 -> PAIR;
                case 4, 80007, 133016 -> CALLS;
                case 0, 190, 10, 368, 131005, 131031, 131042, 131048 -> SENDER;
                case 1, 2, 131000, 131016, 131052, 131053, 131057 -> PASSING;
                case 131050 -> OPTED_OUT;
                default -> code >= 200 && code < 300 ? SENDER : REFUSED;
            };
        }
    }

    private WhatsAppErrors() {}

    /** The code's word in outcomes, such as {@code whatsapp_131047}. */
    private static String word(int code) {
        return "whatsapp_" + code;
    }

    /** The reason of a failure that is reported later: the code's word, or that the person has unsubscribed. */
    static String reason(int code) {
        return Kind.of(code) == Kind.OPTED_OUT ? SendOutcome.Unsubscribed.REASON : word(code);
    }

    static SendOutcome outcome(Answered answer) {
        JsonNode error = answer.json().path("error");
        if (!error.path("code").isInt()) {
            return withoutWord(answer);
        }
        int code = error.path("code").asInt();
        String reason = word(code);
        String title = error.path("message").asText("refused");
        return switch (Kind.of(code)) {
            case THROUGHPUT -> throttled(answer, THROUGHPUT, Scope.CHANNEL, reason);
            case PAIR -> throttled(answer, PAIR, Scope.RECIPIENT, reason);
            case CALLS -> throttled(answer, ACCOUNT, Scope.CHANNEL, reason);
            case SENDER -> throttled(answer, SENDER_STOPPED, Scope.CHANNEL, reason);
            case PASSING -> new SendOutcome.Retryable(reason);
            case OPTED_OUT -> new SendOutcome.Unsubscribed(reason);
            case REFUSED -> new SendOutcome.Rejected(reason, title);
        };
    }

    /**
     * Whether another channel may reach the person after a failure that is reported later. Not where our sender has to
     * be mended first or is too fast, and not where the person has stopped our marketing.
     */
    static boolean givesWay(int code) {
        return switch (Kind.of(code)) {
            case PASSING, REFUSED -> true;
            case THROUGHPUT, PAIR, CALLS, SENDER, OPTED_OUT -> false;
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
        return new SendOutcome.Throttled(answer.retryAfterOr(wait), scope, reason);
    }
}
