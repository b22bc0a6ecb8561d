package dev.beckon.delivery.rcs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.message.MessageContent;
import dev.beckon.delivery.adapter.AddressedMessage;
import dev.beckon.delivery.adapter.TextLimits;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The address and body of a send: a text with a suggested reply for each option. */
final class RcsRequest {

    private static final int TEXT = 3_072;
    private static final int SUGGESTIONS = 11;
    private static final int LABEL = 25;

    private RcsRequest() {}

    /** Why this content cannot be sent over RCS; empty when it can. */
    static Optional<String> fault(MessageContent content) {
        if (content.options().size() > SUGGESTIONS) {
            return Optional.of("More than " + SUGGESTIONS + " options");
        }
        return content.text().length() > TEXT
                ? Optional.of("The text has more than " + TEXT + " characters")
                : Optional.empty();
    }

    /** The id of ours is the message's: the platform ignores a second one, which makes sending again free. */
    static URI uri(RcsConfig config, AddressedMessage message) {
        return URI.create(config.base() + "/v1/phones/" + encoded(message.address()) + "/agentMessages?messageId="
                + message.messageId() + "&agentId=" + encoded(config.agentId()));
    }

    static ObjectNode body(MessageContent content) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        ObjectNode message = body.putObject("contentMessage").put("text", content.text());
        if (!content.options().isEmpty()) {
            ArrayNode suggestions = message.putArray("suggestions");
            content.options()
                    .forEach(option -> suggestions
                            .addObject()
                            .putObject("reply")
                            .put("text", TextLimits.shorten(option.title(), LABEL))
                            .put("postbackData", option.id()));
        }
        return body;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
