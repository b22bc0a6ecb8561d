package dev.beckon.simulator.smtp;

import dev.beckon.simulator.inbox.Attachment;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * What a mailbox shows of a mail.
 *
 * @param from address without the display name, null when the mail has none
 * @param text the plain part, null when there is none
 * @param html the HTML part, null when there is none
 * @param messageId the {@code Message-ID}, null when there is none
 * @param reference our own message id: {@code X-Beckon-Message-Id}, else the {@code Message-ID}
 */
record MailReading(
        String from,
        String subject,
        String text,
        String html,
        List<Attachment> attachments,
        String messageId,
        String reference) {

    private static final Session SESSION = Session.getInstance(new Properties());

    static MailReading of(InputStream data) throws MessagingException, IOException {
        var mail = new MimeMessage(SESSION, data);
        var parts = new Parts();
        parts.read(mail);
        var reference = mail.getHeader("X-Beckon-Message-Id", null);
        return new MailReading(
                from(mail),
                mail.getSubject(),
                parts.text,
                parts.html,
                parts.attachments,
                mail.getMessageID(),
                reference == null ? mail.getMessageID() : reference.strip());
    }

    private static String from(Message mail) throws MessagingException {
        var senders = mail.getFrom();
        return senders == null
                ? null
                : Arrays.stream(senders)
                        .map(sender ->
                                sender instanceof InternetAddress internet ? internet.getAddress() : sender.toString())
                        .findFirst()
                        .orElse(null);
    }

    /** Collects the first text and the first HTML part, and everything that is a file. */
    private static final class Parts {

        private String text;
        private String html;
        private final List<Attachment> attachments = new ArrayList<>();

        private void read(Part part) throws MessagingException, IOException {
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart children) {
                for (var i = 0; i < children.getCount(); i++) {
                    read(children.getBodyPart(i));
                }
            } else if (part.getFileName() != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
                attachments.add(new Attachment(part.getContentType(), part.getFileName()));
            } else if (part.isMimeType("text/html") && html == null) {
                html = part.getContent().toString();
            } else if (part.isMimeType("text/*") && text == null) {
                text = part.getContent().toString();
            }
        }
    }
}
