package dev.beckon.simulator.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Whether Meta would take a message (Meta's OpenAPI, {@code POST /{Phone-Number-ID}/messages}). */
final class WhatsappRules {

    private static final Pattern NUMBER = Pattern.compile("\\+?[\\d ()-]{5,20}");
    private static final Pattern USER_ID = Pattern.compile("[A-Z]{2}\\.[A-Za-z0-9]{1,128}");
    private static final int MAX_CALLBACK_DATA_BYTES = 512;

    private WhatsappRules() {}

    /**
     * Checks a whole request.
     *
     * @throws MetaRefusal with Meta's error for the first thing that is wrong
     */
    static void check(JsonNode body) {
        if (!"whatsapp".equals(body.path("messaging_product").textValue())) {
            throw new MetaRefusal(100, "The parameter messaging_product is required and must be whatsapp.");
        }
        checkRecipient(body);
        var data = body.path("biz_opaque_callback_data").asText("");
        Field.require(
                data.getBytes(StandardCharsets.UTF_8).length <= MAX_CALLBACK_DATA_BYTES,
                "biz_opaque_callback_data is longer than " + MAX_CALLBACK_DATA_BYTES + " bytes.");
        checkContent(body);
    }

    /** The type; Meta takes a message without one for text. */
    static String type(JsonNode body) {
        return body.path("type").asText("text");
    }

    private static void checkRecipient(JsonNode body) {
        var to = body.path("to");
        var recipient = body.path("recipient");
        if (!to.isTextual() && !recipient.isTextual()) {
            throw new MetaRefusal(100, "The parameter to is required.");
        }
        Field.require(
                to.isTextual()
                        ? NUMBER.matcher(to.textValue()).matches()
                        : USER_ID.matcher(recipient.textValue()).matches(),
                "The recipient is neither a phone number nor a business-scoped user id.");
        var kind = body.path("recipient_type").asText("individual");
        Field.require(kind.equals("individual"), "recipient_type must be individual.");
    }

    private static void checkContent(JsonNode body) {
        var type = type(body);
        switch (type) {
            case "text" -> Field.text(Field.object(body, "text", "text"), "body", "text.body", 4096);
            case "interactive" -> InteractiveRules.check(Field.object(body, "interactive", "interactive"));
            case "template" -> TemplateRules.check(Field.object(body, "template", "template"));
            case "image", "video", "audio", "document", "sticker" ->
                MediaRules.check(Field.object(body, type, type), type);
            case "location", "reaction" -> Field.object(body, type, type);
            case "contacts" -> Field.array(body, type, type, 257);
            default -> throw new MetaRefusal(131051, "Message type '" + type + "' is not supported.");
        }
    }
}
