package dev.beckon.delivery.rcs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.message.LinkButton;
import dev.beckon.contracts.message.Media;
import dev.beckon.contracts.message.MessageContent;
import dev.beckon.delivery.adapter.AddressedMessage;
import dev.beckon.delivery.adapter.TextLimits;
import dev.beckon.delivery.rcs.RcsForm.Card;
import dev.beckon.delivery.rcs.RcsForm.File;
import dev.beckon.delivery.rcs.RcsForm.Taps;
import dev.beckon.delivery.rcs.RcsForm.Text;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The address and body of a send (RBM, {@code phones.agentMessages.create}). */
final class RcsRequest {

    /** Postback data of an action begins so; it is no answer. */
    static final String LINK = "link_";

    private static final int LABEL = 25;
    private static final int CARD_SUGGESTIONS = 4;

    private RcsRequest() {}

    /** The id of ours is the message's: the platform ignores a second one, which makes sending again free. */
    static URI uri(RcsConfig config, AddressedMessage message) {
        return URI.create(config.base() + "/v1/phones/" + encoded(message.address()) + "/agentMessages?messageId="
                + message.messageId() + "&agentId=" + encoded(config.agentId()));
    }

    /** With a time to live the platform takes an undelivered message back by itself and tells whether that worked. */
    static ObjectNode body(AddressedMessage message) {
        ObjectNode body = body(message.content());
        if (message.giveUpAfter() != null) {
            body.put("ttl", message.giveUpAfter().toSeconds() + "s");
        }
        return body;
    }

    static ObjectNode body(MessageContent content) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        ObjectNode message = body.putObject("contentMessage");
        switch (RcsForm.of(content)) {
            case Text text -> suggestions(message.put("text", text.text()), text.taps());
            case File file -> {
                file(message, file.media());
                suggestions(message, file.taps());
            }
            case Card card -> card(message, card);
        }
        return body;
    }

    /** Up to four suggestions belong to the card, more of them stand below it. */
    private static void card(ObjectNode message, Card card) {
        ObjectNode standalone = message.putObject("richCard").putObject("standaloneCard");
        ObjectNode content = standalone.put("cardOrientation", "VERTICAL").putObject("cardContent");
        if (card.title() != null) {
            content.put("title", TextLimits.shorten(card.title(), RcsForm.TITLE));
        }
        if (card.description() != null) {
            content.put("description", card.description());
        }
        if (card.media() != null) {
            file(content.putObject("media").put("height", "MEDIUM"), card.media());
        }
        suggestions(card.taps().count() <= CARD_SUGGESTIONS ? content : message, card.taps());
    }

    private static void file(ObjectNode node, Media media) {
        node.putObject("contentInfo").put("fileUrl", media.url());
    }

    private static void suggestions(ObjectNode node, Taps taps) {
        if (taps.count() == 0) {
            return;
        }
        ArrayNode suggestions = node.putArray("suggestions");
        taps.options()
                .forEach(option -> suggestions
                        .addObject()
                        .putObject("reply")
                        .put("text", TextLimits.shorten(option.title(), LABEL))
                        .put("postbackData", option.id()));
        for (int i = 0; i < taps.links().size(); i++) {
            action(suggestions.addObject().putObject("action"), taps.links().get(i), i);
        }
    }

    private static void action(ObjectNode action, LinkButton link, int number) {
        action.put("text", TextLimits.shorten(link.title(), LABEL)).put("postbackData", LINK + number);
        switch (link.kind()) {
            case URL -> action.putObject("openUrlAction").put("url", link.target());
            case PHONE -> action.putObject("dialAction").put("phoneNumber", link.target());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
