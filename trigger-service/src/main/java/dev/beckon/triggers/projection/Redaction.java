package dev.beckon.triggers.projection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;

/**
 * Takes out of an event what nobody who reads timelines should learn: the keys with which scenarios call other systems.
 * They are told by the names of headers and of parameters in addresses.
 */
final class Redaction {

    static final String HIDDEN = "***";

    private static final String SECRET =
            "auth|token|key|secret|cookie|passw|pwd|credential|signature|session|jwt|bearer";
    private static final Pattern HEADER = Pattern.compile(SECRET, Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAMETER =
            Pattern.compile("([?&][^=&#]*(?:" + SECRET + "|sig)[^=&#]*=)[^&#]*", Pattern.CASE_INSENSITIVE);

    private Redaction() {}

    /** Changes the event, which is one of the journal as JSON, and gives it back. */
    static JsonNode of(JsonNode event) {
        if (event.path("call") instanceof ObjectNode call) {
            if (call.path("headers") instanceof ObjectNode headers) {
                headers.propertyStream()
                        .filter(header -> HEADER.matcher(header.getKey()).find())
                        .forEach(header -> header.setValue(TextNode.valueOf(HIDDEN)));
            }
            if (call.path("url").isTextual()) {
                call.put("url", PARAMETER.matcher(call.get("url").textValue()).replaceAll("$1" + HIDDEN));
            }
        }
        return event;
    }
}
