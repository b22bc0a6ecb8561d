package dev.beckon.delivery.whatsapp;

import static dev.beckon.delivery.whatsapp.WhatsAppLimits.BUTTON_TITLE;
import static dev.beckon.delivery.whatsapp.WhatsAppLimits.ROW_DESCRIPTION;
import static dev.beckon.delivery.whatsapp.WhatsAppLimits.ROW_TITLE;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.message.Media;
import dev.beckon.contracts.message.MessageContent.Option;
import dev.beckon.delivery.adapter.AddressedMessage;
import dev.beckon.delivery.adapter.ContentCheck;
import dev.beckon.delivery.adapter.TextLimits;
import dev.beckon.delivery.whatsapp.WhatsAppForm.Action;
import dev.beckon.delivery.whatsapp.WhatsAppForm.Header;
import dev.beckon.delivery.whatsapp.WhatsAppForm.Interactive;
import dev.beckon.delivery.whatsapp.WhatsAppForm.MediaMessage;
import dev.beckon.delivery.whatsapp.WhatsAppForm.Template;
import dev.beckon.delivery.whatsapp.WhatsAppForm.Text;

/** Writes the body of a send (Meta's OpenAPI v23.0, {@code POST /{Phone-Number-ID}/messages}). */
final class WhatsAppRequest {

    private WhatsAppRequest() {}

    static ObjectNode of(AddressedMessage message) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        body.put("messaging_product", "whatsapp").put("recipient_type", "individual");
        if (message.address().startsWith("+")) {
            body.put("to", message.address().substring(1));
        } else {
            body.put("recipient", message.address());
        }
        write(body, WhatsAppForms.of(message.content()));
        return body.put("biz_opaque_callback_data", message.messageId().toString());
    }

    private static void write(ObjectNode body, WhatsAppForm form) {
        switch (form) {
            case Text text ->
                body.put("type", "text")
                        .putObject("text")
                        .put("body", text.body())
                        .put("preview_url", text.preview());
            case MediaMessage media -> {
                String type = media.media().kind().wireName();
                ObjectNode link = medium(body.put("type", type).putObject(type), media.media());
                if (!media.caption().isBlank()) {
                    link.put("caption", media.caption());
                }
            }
            case Template template ->
                WhatsAppTemplate.write(body.put("type", "template").putObject("template"), template);
            case Interactive interactive ->
                write(body.put("type", "interactive").putObject("interactive"), interactive);
        }
    }

    /** Meta fetches the medium by its link; a document also has a name. */
    static ObjectNode medium(ObjectNode node, Media media) {
        node.put("link", media.url());
        return media.kind() == Media.Kind.DOCUMENT ? node.put("filename", ContentCheck.filename(media)) : node;
    }

    private static void write(ObjectNode interactive, Interactive form) {
        interactive.put("type", word(form.action()));
        switch (form.header()) {
            case null -> {}
            case Header.Title title ->
                interactive.putObject("header").put("type", "text").put("text", title.text());
            case Header.Medium medium -> {
                String type = medium.media().kind().wireName();
                medium(interactive.putObject("header").put("type", type).putObject(type), medium.media());
            }
        }
        interactive.putObject("body").put("text", form.body());
        write(interactive.putObject("action"), form.action());
    }

    private static String word(Action action) {
        return switch (action) {
            case Action.Buttons buttons -> "button";
            case Action.Rows rows -> "list";
            case Action.OpenUrl open -> "cta_url";
        };
    }

    private static void write(ObjectNode node, Action action) {
        switch (action) {
            case Action.Buttons buttons -> {
                ArrayNode all = node.putArray("buttons");
                buttons.options()
                        .forEach(option -> all.addObject()
                                .put("type", "reply")
                                .putObject("reply")
                                .put("id", option.id())
                                .put("title", TextLimits.shorten(option.title(), BUTTON_TITLE)));
            }
            case Action.Rows rows -> {
                ArrayNode all = node.put("button", TextLimits.shorten(rows.label(), BUTTON_TITLE))
                        .putArray("sections")
                        .addObject()
                        .putArray("rows");
                rows.options().forEach(option -> row(all.addObject(), option));
            }
            case Action.OpenUrl open ->
                node.put("name", "cta_url")
                        .putObject("parameters")
                        .put("display_text", TextLimits.shorten(open.link().title(), BUTTON_TITLE))
                        .put("url", open.link().target());
        }
    }

    private static void row(ObjectNode row, Option option) {
        row.put("id", option.id()).put("title", TextLimits.shorten(option.title(), ROW_TITLE));
        if (option.description() != null) {
            row.put("description", TextLimits.shorten(option.description(), ROW_DESCRIPTION));
        } else if (option.title().length() > ROW_TITLE) {
            row.put("description", TextLimits.shorten(option.title(), ROW_DESCRIPTION));
        }
    }
}
