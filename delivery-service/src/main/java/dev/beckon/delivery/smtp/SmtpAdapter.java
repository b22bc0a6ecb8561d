package dev.beckon.delivery.smtp;

import dev.beckon.delivery.adapter.AddressedMessage;
import dev.beckon.delivery.adapter.ChannelAdapter;
import dev.beckon.delivery.adapter.SendOutcome;
import dev.beckon.delivery.http.EgressPolicy;
import io.vertx.ext.mail.MailClient;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends over connections that are kept and used again. */
final class SmtpAdapter implements ChannelAdapter {

    private final SmtpConfig config;
    private final MailClient client;
    private final EgressPolicy egress;
    private final Duration timeout;

    SmtpAdapter(SmtpConfig config, MailClient client, EgressPolicy egress, Duration timeout) {
        this.config = config;
        this.client = client;
        this.egress = egress;
        this.timeout = timeout;
    }

    @Override
    public SendOutcome send(AddressedMessage message) {
        Optional<String> fault = SmtpMessage.fault(message);
        if (fault.isPresent()) {
            return new SendOutcome.Rejected("email_content", fault.get());
        }
        try {
            egress.resolve(config.host());
            client.sendMail(SmtpMessage.of(config, message))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new SendOutcome.Accepted(SmtpMessage.id(config, message));
        } catch (UnknownHostException e) {
            return new SendOutcome.Retryable("no_such_host");
        } catch (TimeoutException e) {
            return new SendOutcome.Unknown("answer_timeout");
        } catch (ExecutionException e) {
            return SmtpErrors.outcome(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new SendOutcome.Unknown("interrupted");
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
