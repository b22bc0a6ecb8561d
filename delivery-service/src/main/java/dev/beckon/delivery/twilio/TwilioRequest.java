package dev.beckon.delivery.twilio;

import dev.beckon.contracts.message.MessageContent;
import dev.beckon.delivery.adapter.AddressedMessage;
import dev.beckon.delivery.adapter.OptionLines;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The form of a send: the text, with the options as numbered lines below it. */
final class TwilioRequest {

    private static final int BODY = 1_600;

    private TwilioRequest() {}

    /** Why this content cannot be sent as an SMS; empty when it can. */
    static Optional<String> fault(MessageContent content) {
        return OptionLines.text(content).length() > BODY
                ? Optional.of("Text and options have more than " + BODY + " characters")
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
        add(form, "Body", OptionLines.text(message.content()));
        add(form, "StatusCallback", config.statusCallback() + "?message_id=" + message.messageId());
        return form.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void add(StringBuilder form, String name, String value) {
        if (!form.isEmpty()) {
            form.append('&');
        }
        form.append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
