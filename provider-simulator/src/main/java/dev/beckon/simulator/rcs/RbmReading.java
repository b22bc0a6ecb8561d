package dev.beckon.simulator.rcs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.simulator.inbox.Attachment;
import dev.beckon.simulator.inbox.MessageKind;
import dev.beckon.simulator.inbox.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** What the recipient of a valid agent message sees. */
record RbmReading(MessageKind kind, String text, List<Option> buttons, List<Attachment> attachments) {

    static RbmReading of(JsonNode content) {
        var lines = new StringJoiner("\n");
        var options = new ArrayList<Option>();
        var attachments = new ArrayList<Attachment>();
        readText(content, "text", lines);
        readFile(content.path("contentInfo"), attachments);
        for (var card : cards(content.path("richCard"))) {
            readText(card, "title", lines);
            readText(card, "description", lines);
            readFile(card.path("media").path("contentInfo"), attachments);
            readOptions(card.path("suggestions"), options);
        }
        readOptions(content.path("suggestions"), options);
        return new RbmReading(kind(content, options), lines.toString(), options, attachments);
    }

    private static MessageKind kind(JsonNode content, List<Option> options) {
        if (content.has("richCard")) {
            return MessageKind.RICH_CARD;
        }
        if (!content.has("text")) {
            return MessageKind.MEDIA;
        }
        return options.isEmpty() ? MessageKind.TEXT : MessageKind.BUTTONS;
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

    private static void readOptions(JsonNode suggestions, List<Option> options) {
        for (var suggestion : suggestions) {
            var chip = suggestion.has("reply") ? suggestion.path("reply") : suggestion.path("action");
            options.add(new Option(
                    chip.path("postbackData").asText(), chip.path("text").asText()));
        }
    }
}
