package dev.beckon.delivery.whatsapp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.message.MessageContent;
import dev.beckon.contracts.message.MessageContent.Option;
import dev.beckon.delivery.adapter.AddressedMessage;
import dev.beckon.delivery.adapter.TextLimits;
import java.util.Optional;

/** The body of a send: plain text, up to three reply buttons, or a list of up to ten rows. */
final class WhatsAppRequest {

    private static final int TEXT = 4_096;
    private static final int INTERACTIVE_TEXT = 1_024;
    private static final int BUTTONS = 3;
    private static final int ROWS = 10;
    private static final int BUTTON_TITLE = 20;
    private static final int ROW_TITLE = 24;
    private static final int ROW_DESCRIPTION = 72;
    private static final String LIST_LABEL = "▾";

    private WhatsAppRequest() {}

    /** Why this content cannot be sent on WhatsApp; empty when it can. */
    static Optional<String> fault(MessageContent content) {
        if (content.options().size() > ROWS) {
            return Optional.of("More than " + ROWS + " options");
        }
        int most = content.options().isEmpty() ? TEXT : INTERACTIVE_TEXT;
        return content.text().length() > most
                ? Optional.of("The text has more than " + most + " characters")
                : Optional.empty();
    }

    static ObjectNode of(AddressedMessage message) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        body.put("messaging_product", "whatsapp").put("recipient_type", "individual");
        if (message.address().startsWith("+")) {
            body.put("to", message.address().substring(1));
        } else {
            body.put("recipient", message.address());
        }
        MessageContent content = message.content();
        if (content.options().isEmpty()) {
            body.put("type", "text");
            body.putObject("text").put("body", content.text()).put("preview_url", false);
        } else {
            body.put("type", "interactive");
            interactive(body.putObject("interactive"), content);
        }
        return body.put("biz_opaque_callback_data", message.messageId().toString());
    }

    private static void interactive(ObjectNode interactive, MessageContent content) {
        boolean buttons = content.options().size() <= BUTTONS;
        interactive.put("type", buttons ? "button" : "list");
        interactive.putObject("body").put("text", content.text());
        ObjectNode action = interactive.putObject("action");
        if (buttons) {
            ArrayNode all = action.putArray("buttons");
            content.options()
                    .forEach(option -> all.addObject()
                            .put("type", "reply")
                            .putObject("reply")
                            .put("id", option.id())
                            .put("title", TextLimits.shorten(option.title(), BUTTON_TITLE)));
        } else {
            ArrayNode rows = action.put("button", LIST_LABEL)
                    .putArray("sections")
                    .addObject()
                    .putArray("rows");
            content.options().forEach(option -> row(rows.addObject(), option));
        }
    }

    private static void row(ObjectNode row, Option option) {
        row.put("id", option.id()).put("title", TextLimits.shorten(option.title(), ROW_TITLE));
        if (option.title().length() > ROW_TITLE) {
            row.put("description", TextLimits.shorten(option.title(), ROW_DESCRIPTION));
        }
    }
}
