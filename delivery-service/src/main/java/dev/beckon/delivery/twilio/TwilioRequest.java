package dev.beckon.delivery.twilio;

import dev.beckon.contracts.message.MessageContent;
import dev.beckon.delivery.adapter.AddressedMessage;
import dev.beckon.delivery.adapter.TextLines;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The form of a send: the text with all there is as lines of it, and the options numbered; a medium as {@code MediaUrl}
 * where the channel sends MMS.
 */
final class TwilioRequest {

    private static final int BODY = 1_600;

    private TwilioRequest() {}

    /** Why this content cannot be sent as an SMS; empty when it can. */
    static Optional<String> fault(TwilioConfig config, MessageContent content) {
        return text(config, content).length() > BODY
                ? Optional.of("Text, links and options have more than " + BODY + " characters")
                : Optional.empty();
    }

    static byte[] form(TwilioConfig config, AddressedMessage message) {
        StringBuilder form = new StringBuilder(512);
        add(form, "To", message.address());
        if (config.from() != null) {
            add(form, "From", config.from());
        } else {
            add(form, "MessagingServiceSid", config.messagingServiceSid());
        }
        String text = text(config, message.content());
        if (!text.isBlank()) {
            add(form, "Body", text);
        }
        if (config.mms() && message.content().media() != null) {
            add(form, "MediaUrl", message.content().media().url());
        }
        add(form, "StatusCallback", config.statusCallback() + "?message_id=" + message.messageId());
        return form.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(TwilioConfig config, MessageContent content) {
        TextLines lines = TextLines.of(content).title(content.cardTitle());
        if (!config.mms()) {
            lines.media();
        }
        return lines.links(content.links()).numberedOptions().toString();
    }

    private static void add(StringBuilder form, String name, String value) {
        if (!form.isEmpty()) {
            form.append('&');
        }
        form.append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
