package dev.beckon.delivery.smtp;

import dev.beckon.contracts.message.MessageContent;
import dev.beckon.delivery.adapter.AddressedMessage;
import dev.beckon.delivery.adapter.OptionLines;
import dev.beckon.delivery.adapter.TextLimits;
import io.vertx.ext.mail.MailMessage;
import java.util.Optional;

/**
 * The mail: a text part with the options as numbered lines, and an HTML part when there is one. Its {@code Message-ID}
 * is the same at every attempt, so that a reader's software can drop a repeat.
 */
final class SmtpMessage {

    private static final int SUBJECT = 78;

    private SmtpMessage() {}

    /** Why this cannot be mailed; empty when it can. */
    static Optional<String> fault(AddressedMessage message) {
        if (!MailAddress.isValid(message.address())) {
            return Optional.of("The recipient is not an e-mail address");
        }
        String subject = message.content().subject();
        return subject != null && subject.chars().anyMatch(Character::isISOControl)
                ? Optional.of("The subject has control characters")
                : Optional.empty();
    }

    static String id(SmtpConfig config, AddressedMessage message) {
        return '<' + message.messageId().toString() + '@' + MailAddress.domain(config.from()) + '>';
    }

    static MailMessage of(SmtpConfig config, AddressedMessage message) {
        MessageContent content = message.content();
        MailMessage mail = new MailMessage()
                .setFrom(sender(config))
                .setTo(message.address())
                .setSubject(subject(content))
                .setText(OptionLines.text(content))
                .addHeader("Message-ID", id(config, message))
                .addHeader("X-Beckon-Message-Id", message.messageId().toString());
        if (content.html() != null) {
            mail.setHtml(html(content));
        }
        if (config.bounceAddress() != null) {
            mail.setBounceAddress(MailAddress.tagged(
                    config.bounceAddress(), message.messageId().toString()));
        }
        return mail;
    }

    private static String sender(SmtpConfig config) {
        return config.fromName() == null
                ? config.from()
                : '"' + config.fromName().replaceAll("[\"\\\\]", "") + "\" <" + config.from() + '>';
    }

    /** A text's first line stands in for a missing subject. */
    private static String subject(MessageContent content) {
        return content.subject() != null
                ? content.subject()
                : TextLimits.shorten(
                        content.text().lines().findFirst().orElse("").strip(), SUBJECT);
    }

    private static String html(MessageContent content) {
        if (content.options().isEmpty()) {
            return content.html();
        }
        StringBuilder html = new StringBuilder(content.html()).append("\n<ol>");
        content.options()
                .forEach(option ->
                        html.append("<li>").append(escaped(option.title())).append("</li>"));
        return html.append("</ol>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
