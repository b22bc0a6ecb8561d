package dev.beckon.simulator.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.simulator.inbox.Attachment;
import dev.beckon.simulator.inbox.Extras;
import dev.beckon.simulator.inbox.Link;
import dev.beckon.simulator.inbox.MessageKind;
import dev.beckon.simulator.inbox.Option;
import dev.beckon.simulator.inbox.TemplateUse;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * What the recipient of a valid WhatsApp message sees.
 *
 * @param text readable text, null for media without a caption
 */
record WhatsappReading(
        MessageKind kind, String text, List<Option> buttons, List<Attachment> attachments, Extras extras) {

    private WhatsappReading(MessageKind kind, String text, List<Option> buttons, List<Attachment> attachments) {
        this(kind, text, buttons, attachments, Extras.NONE);
    }

    static WhatsappReading of(JsonNode body) {
        var type = WhatsappRules.type(body);
        var content = body.path(type);
        return switch (type) {
            case "text" -> plain(content.path("body").textValue());
            case "interactive" -> interactive(content);
            case "template" -> template(content);
            case "image", "video", "audio", "document", "sticker" -> media(type, content);
            default -> plain(type + " " + content);
        };
    }

    private static WhatsappReading plain(String text) {
        return new WhatsappReading(MessageKind.TEXT, text, List.of(), List.of());
    }

    private static WhatsappReading interactive(JsonNode interactive) {
        var lines = new StringJoiner("\n");
        for (var part : List.of("header", "body", "footer")) {
            var text = interactive.path(part).path("text");
            if (text.isTextual()) {
                lines.add(text.textValue());
            }
        }
        var action = interactive.path("action");
        var options = new ArrayList<Option>();
        action.path("buttons").forEach(button -> options.add(option(button.path("reply"))));
        action.path("sections").forEach(section -> section.path("rows").forEach(row -> options.add(option(row))));
        var kind = "list".equals(interactive.path("type").textValue()) ? MessageKind.LIST : MessageKind.BUTTONS;
        var extras = new Extras(
                interactive.path("header").path("text").textValue(),
                action.path("button").textValue(),
                links(action.path("parameters")),
                null);
        return new WhatsappReading(kind, lines.toString(), options, attachments(interactive.path("header")), extras);
    }

    private static WhatsappReading template(JsonNode template) {
        var text = new StringJoiner(" | ");
        text.add(template.path("name").textValue() + " "
                + template.path("language").path("code").textValue());
        var options = new ArrayList<Option>();
        var attachments = new ArrayList<Attachment>();
        for (var component : template.path("components")) {
            for (var parameter : component.path("parameters")) {
                if (parameter.has("payload")) {
                    var payload = parameter.path("payload").asText();
                    options.add(new Option(payload, payload));
                } else if (parameter.has("text")) {
                    text.add(parameter.path("text").asText());
                } else {
                    attachments.addAll(attachments(parameter));
                }
            }
        }
        var extras = new Extras(null, null, List.of(), use(template));
        return new WhatsappReading(MessageKind.TEMPLATE, text.toString(), options, attachments, extras);
    }

    private static List<Link> links(JsonNode parameters) {
        return parameters.has("url")
                ? List.of(new Link(
                        "url",
                        parameters.path("display_text").asText(),
                        parameters.path("url").asText()))
                : List.of();
    }

    private static TemplateUse use(JsonNode template) {
        return new TemplateUse(
                template.path("name").asText(),
                template.path("language").path("code").asText(),
                values(template, "header"),
                values(template, "body"),
                values(template, "button"));
    }

    private static List<String> values(JsonNode template, String component) {
        var values = new ArrayList<String>();
        for (var each : template.path("components")) {
            if (component.equalsIgnoreCase(each.path("type").asText())) {
                each.path("parameters").forEach(parameter -> {
                    if (parameter.has("text")) {
                        values.add(parameter.path("text").asText());
                    }
                });
            }
        }
        return values;
    }

    private static WhatsappReading media(String type, JsonNode media) {
        return new WhatsappReading(
                MessageKind.MEDIA, media.path("caption").textValue(), List.of(), List.of(attachment(type, media)));
    }

    private static List<Attachment> attachments(JsonNode typed) {
        var type = typed.path("type").asText();
        var media = typed.path(type);
        return media.isObject() ? List.of(attachment(type, media)) : List.of();
    }

    private static Attachment attachment(String type, JsonNode media) {
        return new Attachment(
                type,
                media.has("link")
                        ? media.path("link").asText()
                        : media.path("id").asText(),
                media.path("filename").textValue());
    }

    private static Option option(JsonNode reply) {
        return new Option(
                reply.path("id").asText(),
                reply.path("title").asText(),
                reply.path("description").textValue());
    }
}
