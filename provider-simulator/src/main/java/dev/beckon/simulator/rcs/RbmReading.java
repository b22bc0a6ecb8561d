package dev.beckon.simulator.rcs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.simulator.inbox.Attachment;
import dev.beckon.simulator.inbox.Extras;
import dev.beckon.simulator.inbox.Link;
import dev.beckon.simulator.inbox.MessageKind;
import dev.beckon.simulator.inbox.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** What the recipient of a valid agent message sees. */
record RbmReading(MessageKind kind, String text, List<Option> buttons, List<Attachment> attachments, Extras extras) {

    static RbmReading of(JsonNode content) {
        var lines = new StringJoiner("\n");
        var options = new ArrayList<Option>();
        var links = new ArrayList<Link>();
        var attachments = new ArrayList<Attachment>();
        String title = null;
        readText(content, "text", lines);
        readFile(content.path("contentInfo"), attachments);
        for (var card : cards(content.path("richCard"))) {
            readText(card, "title", lines);
            readText(card, "description", lines);
            readFile(card.path("media").path("contentInfo"), attachments);
            readOptions(card.path("suggestions"), options, links);
            title = title == null ? card.path("title").textValue() : title;
        }
        readOptions(content.path("suggestions"), options, links);
        var extras = new Extras(title, null, links, null);
        return new RbmReading(kind(content, options, links), lines.toString(), options, attachments, extras);
    }

    private static MessageKind kind(JsonNode content, List<Option> options, List<Link> links) {
        if (content.has("richCard")) {
            return MessageKind.RICH_CARD;
        }
        if (!content.has("text")) {
            return MessageKind.MEDIA;
        }
        return options.isEmpty() && links.isEmpty() ? MessageKind.TEXT : MessageKind.BUTTONS;
    }

    private static List<JsonNode> cards(JsonNode richCard) {
        var cards = new ArrayList<JsonNode>();
        richCard.path("carouselCard").path("cardContents").forEach(cards::add);
        var standalone = richCard.path("standaloneCard").path("cardContent");
        if (!standalone.isMissingNode()) {
            cards.add(standalone);
        }
        return cards;
    }

    private static void readText(JsonNode parent, String name, StringJoiner lines) {
        if (parent.path(name).isTextual()) {
            lines.add(parent.path(name).textValue());
        }
    }

    private static void readFile(JsonNode contentInfo, List<Attachment> attachments) {
        if (contentInfo.has("fileUrl")) {
            attachments.add(new Attachment("file", contentInfo.path("fileUrl").asText()));
        }
    }

    private static void readOptions(JsonNode suggestions, List<Option> options, List<Link> links) {
        for (var suggestion : suggestions) {
            var action = suggestion.path("action");
            if (suggestion.has("reply")) {
                var reply = suggestion.path("reply");
                options.add(new Option(
                        reply.path("postbackData").asText(), reply.path("text").asText()));
            } else if (action.has("dialAction")) {
                links.add(link("phone", action, action.path("dialAction").path("phoneNumber")));
            } else {
                links.add(link("url", action, action.path("openUrlAction").path("url")));
            }
        }
    }

    private static Link link(String type, JsonNode action, JsonNode target) {
        return new Link(type, action.path("text").asText(), target.asText());
    }
}
