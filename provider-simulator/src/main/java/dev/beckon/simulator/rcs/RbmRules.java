package dev.beckon.simulator.rcs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;

/** Whether RBM would take an agent message (RBM "AgentMessage" and "Send messages"). */
final class RbmRules {

    static final int MAX_MESSAGE_BYTES = 250 * 1024;

    private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern MESSAGE_ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern TTL = Pattern.compile("\\d+(\\.\\d{1,9})?s");
    private static final List<String> CONTENTS =
            List.of("text", "fileName", "uploadedRbmFile", "richCard", "contentInfo");

    private RbmRules() {}

    static void checkPhone(String phone) {
        require(NUMBER.matcher(phone).matches(), "Invalid phone number: it must be in E.164 format.");
    }

    static void checkIds(String messageId, String agentId) {
        require(messageId != null && MESSAGE_ID.matcher(messageId).matches(), "messageId must be a UUID.");
        require(agentId != null && !agentId.isBlank(), "agentId is required.");
    }

    /**
     * Checks a message.
     *
     * @throws RbmRefusal with the error for the first thing that is wrong
     */
    static void check(JsonNode body) {
        var content = body.path("contentMessage");
        require(content.isObject(), "contentMessage is required.");
        require(CONTENTS.stream().filter(content::has).count() == 1, "contentMessage must have exactly one content.");
        if (content.has("text")) {
            checkText(content, "text", 3072);
        }
        SuggestionRules.check(content.path("suggestions"), 11);
        var card = content.path("richCard");
        if (!card.isMissingNode()) {
            checkCard(card);
        }
        if (content.has("contentInfo")) {
            checkFile(content.path("contentInfo"));
        }
        require(!(body.has("ttl") && body.has("expireTime")), "ttl and expireTime exclude each other.");
        require(!body.has("ttl") || TTL.matcher(body.path("ttl").asText()).matches(), "ttl is seconds, such as 60s.");
    }

    private static void checkCard(JsonNode card) {
        var standalone = card.path("standaloneCard");
        var carousel = card.path("carouselCard").path("cardContents");
        require(standalone.isObject() != carousel.isArray(), "richCard must be a standaloneCard or a carouselCard.");
        if (standalone.isObject()) {
            require(
                    standalone.path("cardOrientation").asText().matches("VERTICAL|HORIZONTAL"),
                    "cardOrientation is VERTICAL or HORIZONTAL.");
            checkCardContent(standalone.path("cardContent"));
        } else {
            require(carousel.size() >= 2 && carousel.size() <= 10, "A carousel has 2 to 10 cards.");
            carousel.forEach(RbmRules::checkCardContent);
        }
    }

    private static void checkCardContent(JsonNode content) {
        require(
                content.has("title") || content.has("description") || content.has("media"),
                "cardContent needs a title, a description or media.");
        if (content.has("media")) {
            require(
                    content.path("media").path("height").asText().matches("SHORT|MEDIUM|TALL"),
                    "media.height is SHORT, MEDIUM or TALL.");
            checkFile(content.path("media").path("contentInfo"));
        }
        checkText(content, "title", 200);
        checkText(content, "description", 2000);
        SuggestionRules.check(content.path("suggestions"), 4);
    }

    private static void checkFile(JsonNode contentInfo) {
        require(
                contentInfo.path("fileUrl").asText().matches("https?://[^\\s/]+\\S*"),
                "contentInfo.fileUrl must be a publicly reachable URL.");
    }

    static void checkText(JsonNode parent, String name, int max) {
        var text = parent.path(name);
        if (!text.isMissingNode()) {
            require(text.isTextual() && !text.textValue().isEmpty(), name + " must be a non-empty text.");
            var value = text.textValue();
            require(value.codePointCount(0, value.length()) <= max, name + " is longer than " + max + " characters.");
        }
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new RbmRefusal(400, otherwise);
        }
    }
}
