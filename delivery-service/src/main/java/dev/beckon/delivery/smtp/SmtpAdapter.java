package dev.beckon.delivery.smtp;

import dev.beckon.contracts.message.MessageContent;
import dev.beckon.delivery.adapter.AddressedMessage;
import dev.beckon.delivery.adapter.ChannelAdapter;
import dev.beckon.delivery.adapter.SendOutcome;
import dev.beckon.delivery.http.EgressPolicy;
import dev.beckon.delivery.http.MediaCache;
import dev.beckon.delivery.http.MediaFetch.Fetched;
import io.vertx.core.Context;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.MailResult;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends over connections that are kept and used again. All of a channel's dialogues run on one event loop: a client
 * that is called from another thread may set its handler after the server's greeting has come, and then waits for ever.
 */
final class SmtpAdapter implements ChannelAdapter {

    private final SmtpConfig config;
    private final MailClient client;
    private final Context loop;
    private final EgressPolicy egress;
    private final MediaCache media;
    private final Duration timeout;

    SmtpAdapter(
            SmtpConfig config,
            MailClient client,
            Context loop,
            EgressPolicy egress,
            MediaCache media,
            Duration timeout) {
        this.config = config;
        this.client = client;
        this.loop = loop;
        this.egress = egress;
        this.media = media;
        this.timeout = timeout;
    }

    @Override
    public Optional<String> fault(MessageContent content) {
        return SmtpMessage.fault(content);
    }

    /** Bounces are not read. */
    @Override
    public boolean reportsFailures() {
        return false;
    }

    @Override
    public SendOutcome send(AddressedMessage message) {
        Optional<String> fault = MailAddress.isValid(message.address())
                ? fault(message.content())
                : Optional.of("The recipient is not an e-mail address");
        if (fault.isPresent()) {
            return new SendOutcome.Rejected("email_content", fault.get());
        }
        if (message.content().media() == null || !config.attachesMedia()) {
            return send(message, null);
        }
        try (MediaCache.Lease lease = media.borrow(message.content().media().url())) {
            return switch (lease.fetched()) {
                case Fetched.Whole file -> send(message, file);
                case Fetched.Later later -> new SendOutcome.Retryable(later.reason());
                case Fetched.Never never ->
                    new SendOutcome.Rejected("email_" + never.reason(), "The media file cannot be attached");
            };
        }
    }

    private SendOutcome send(AddressedMessage message, Fetched.Whole file) {
        try {
            egress.resolve(config.host());
            MailMessage mail = SmtpMessage.of(config, message, file);
            CompletableFuture<MailResult> sent = new CompletableFuture<>();
            loop.runOnContext(now -> client.sendMail(mail).onComplete(sent::complete, sent::completeExceptionally));
            sent.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
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
