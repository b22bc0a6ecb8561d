package dev.beckon.delivery.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.delivery.adapter.SendOutcome;
import dev.beckon.delivery.adapter.SendOutcome.Scope;
import dev.beckon.delivery.http.HttpReply.Answered;
import java.time.Duration;
import java.util.Set;

/** What Twilio's error codes mean for a send. */
final class TwilioErrors {

    private static final Duration CONCURRENCY = Duration.ofMillis(500);
    private static final Duration QUEUE_FULL = Duration.ofSeconds(30);
    private static final Duration SENDER_STOPPED = Duration.ofSeconds(30);
    private static final int AUTHENTICATE = 20003;
    private static final int TOO_MANY_REQUESTS = 20429;
    private static final int OPTED_OUT = 21610;
    private static final int QUEUE_OVERFLOW = 21611;

    private static final Set<String> NOT_FOR_OTHERS =
            Set.of("20003", "20429", "21610", "21611", "30001", "30002", "30022", "30023", "30032", "30034");

    private TwilioErrors() {}

    /** The code's word in outcomes, such as {@code sms_30003}. */
    private static String word(String code) {
        return "sms_" + code;
    }

    /** The reason of a failure that is reported later: the code's word, or that the person has unsubscribed. */
    static String reason(String code) {
        return isOptOut(code) ? SendOutcome.Unsubscribed.REASON : word(code);
    }

    /** The outcome of a message that was taken and has failed at once. */
    static SendOutcome failed(String code, String message) {
        return isOptOut(code)
                ? new SendOutcome.Unsubscribed(word(code))
                : new SendOutcome.Rejected(word(code), message);
    }

    private static boolean isOptOut(String code) {
        return code.equals(Integer.toString(OPTED_OUT));
    }

    /**
     * Whether another channel may reach the person after this failure. Not where the sender has to be mended first
     * (Twilio, "Error and warning dictionary": 30001 queue overflow, 30002 account suspended, 30022 and 30023 limits of
     * the sender, 30032 and 30034 sender not registered), where the person has opted out, and where we have canceled it
     * ourselves.
     *
     * @param word the status that tells of the failure
     * @param code may be null
     */
    static boolean givesWay(String word, String code) {
        return !word.equals("canceled") && (code == null || !NOT_FOR_OTHERS.contains(code));
    }

    static SendOutcome outcome(Answered answer) {
        JsonNode error = answer.json();
        if (!error.path("code").isInt()) {
            return withoutWord(answer);
        }
        int code = error.path("code").asInt();
        String reason = word(Integer.toString(code));
        return switch (code) {
            // Never processed: Twilio says it is safe to send again.
            case TOO_MANY_REQUESTS -> throttled(answer, CONCURRENCY, reason);
            case QUEUE_OVERFLOW -> throttled(answer, QUEUE_FULL, reason);
            case AUTHENTICATE -> throttled(answer, SENDER_STOPPED, reason);
            case OPTED_OUT -> new SendOutcome.Unsubscribed(reason);
            default ->
                answer.status() >= 500
                        ? new SendOutcome.Retryable(reason)
                        : new SendOutcome.Rejected(reason, error.path("message").asText("refused"));
        };
    }

    /** No error of the provider's own: something in between has answered. */
    private static SendOutcome withoutWord(Answered answer) {
        String reason = "sms_http_" + answer.status();
        return switch (answer.status()) {
            case 429 -> throttled(answer, CONCURRENCY, reason);
            case 401, 403 -> throttled(answer, SENDER_STOPPED, reason);
            case 503 -> new SendOutcome.Retryable(reason);
            default ->
                answer.status() >= 500
                        ? new SendOutcome.Unknown(reason)
                        : new SendOutcome.Rejected(reason, "Refused without an error code");
        };
    }

    private static SendOutcome throttled(Answered answer, Duration wait, String reason) {
        return new SendOutcome.Throttled(answer.retryAfterOr(wait), Scope.CHANNEL, reason);
    }
}
