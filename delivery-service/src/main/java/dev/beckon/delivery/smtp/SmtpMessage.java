package dev.beckon.delivery.smtp;

import dev.beckon.contracts.message.MessageContent;
import dev.beckon.delivery.adapter.AddressedMessage;
import dev.beckon.delivery.adapter.ContentCheck;
import dev.beckon.delivery.adapter.TextLimits;
import dev.beckon.delivery.adapter.TextLines;
import dev.beckon.delivery.http.MediaFetch.Fetched;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.mail.MailAttachment;
import io.vertx.ext.mail.MailMessage;
import java.util.Optional;

/**
 * The mail: a text part with all there is as lines of it, an HTML part where there is something to show, and the medium
 * where the channel attaches it. Its {@code Message-ID} is the same at every attempt, so that a reader's software can
 * drop a repeat.
 */
final class SmtpMessage {

    private static final int SUBJECT = 78;

    private SmtpMessage() {}

    /** Why this cannot be mailed; empty when it can. */
    static Optional<String> fault(MessageContent content) {
        String subject = content.subject();
        if (subject != null && subject.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("The subject has control characters");
        }
        boolean hasHtml = content.html() != null && !content.html().isBlank();
        return hasHtml ? ContentCheck.fault(content) : ContentCheck.faultWithoutTemplates(content);
    }

    static String id(SmtpConfig config, AddressedMessage message) {
        return '<' + message.messageId().toString() + '@' + MailAddress.domain(config.from()) + '>';
    }

    /**
     * Writes it.
     *
     * @param file the medium to attach; null to link it
     */
    static MailMessage of(SmtpConfig config, AddressedMessage message, Fetched.Whole file) {
        MessageContent content = message.content();
        MailMessage mail = new MailMessage()
                .setFrom(sender(config))
                .setTo(message.address())
                .setSubject(subject(content))
                .setText(text(content, file == null))
                .addHeader("Message-ID", id(config, message))
                .addHeader("X-Beckon-Message-Id", message.messageId().toString());
        if (MailHtml.isNeeded(content)) {
            mail.setHtml(MailHtml.of(content, file == null));
        }
        if (file != null) {
            mail.setAttachment(attachment(content, file));
        }
        if (config.bounceAddress() != null) {
            mail.setBounceAddress(MailAddress.tagged(
                    config.bounceAddress(), message.messageId().toString()));
        }
        return mail;
    }

    private static String text(MessageContent content, boolean linksMedium) {
        TextLines lines = TextLines.of(content).title(content.cardTitle());
        if (linksMedium) {
            lines.media();
        }
        return lines.links(content.links()).numberedOptions().toString();
    }

    private static MailAttachment attachment(MessageContent content, Fetched.Whole file) {
        String name = ContentCheck.filename(content.media()).replaceAll("[\\p{Cntrl}\"\\\\/]", "_");
        return MailAttachment.create()
                .setName(name)
                .setDisposition("attachment")
                .setContentType(contentType(content.media().mimeType(), file.contentType()))
                .setData(Buffer.buffer(file.bytes()));
    }

    /** A plain type and nothing that could bring another header along. */
    private static String contentType(String named, String served) {
        String type = named == null ? served : named;
        String plain = type == null ? "" : type.split(";", 2)[0].strip();
        return plain.matches("[\\w.+-]{1,64}/[\\w.+-]{1,64}") ? plain : "application/octet-stream";
    }

    private static String sender(SmtpConfig config) {
        return config.fromName() == null
                ? config.from()
                : '"' + config.fromName().replaceAll("[\"\\\\]", "") + "\" <" + config.from() + '>';
    }

    /** A text's first line stands in for a missing subject. */
    private static String subject(MessageContent content) {
        if (content.subject() != null) {
            return content.subject();
        }
        String first = TextLines.all(content).lines().findFirst().orElse("").strip();
        return TextLimits.shorten(first, SUBJECT);
    }
}
