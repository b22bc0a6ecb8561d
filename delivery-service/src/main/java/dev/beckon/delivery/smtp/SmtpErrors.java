package dev.beckon.delivery.smtp;

import dev.beckon.delivery.adapter.SendOutcome;
import dev.beckon.delivery.adapter.SendOutcome.Scope;
import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;

/**
 * What a failed mail means: the server's reply decides (RFC 5321 section 4.2.1); without one, whether a connection
 * stood.
 */
final class SmtpErrors {

    private static final Duration HOST_BUSY = Duration.ofSeconds(5);
    private static final Duration SENDER_STOPPED = Duration.ofSeconds(30);
    /** RFC 4954 section 6: the channel's credentials are wrong, which is no fault of the message's. */
    private static final int AUTHENTICATION_REQUIRED = 530;

    private static final int AUTHENTICATION_INVALID = 535;
    private static final int SERVICE_NOT_AVAILABLE = 421;

    private SmtpErrors() {}

    static SendOutcome outcome(Throwable failure) {
        return switch (failure) {
            case SMTPException reply -> byReply(reply);
            case ConnectException refused -> new SendOutcome.Retryable("connection_failed");
            case UnknownHostException unknown -> new SendOutcome.Retryable("no_such_host");
            // A connection cut in the dialogue: the mail may have been taken just before.
            default -> new SendOutcome.Unknown("connection_cut");
        };
    }

    private static SendOutcome byReply(SMTPException reply) {
        int code = reply.getReplyCode();
        String reason = "smtp_" + code;
        if (code == SERVICE_NOT_AVAILABLE) {
            return new SendOutcome.Throttled(HOST_BUSY, Scope.CHANNEL, reason);
        }
        if (code == AUTHENTICATION_REQUIRED || code == AUTHENTICATION_INVALID) {
            return new SendOutcome.Throttled(SENDER_STOPPED, Scope.CHANNEL, reason);
        }
        return code >= 400 && code < 500
                ? new SendOutcome.Retryable(reason)
                : new SendOutcome.Rejected(reason, "The mail server refused it");
    }
}
