package dev.beckon.simulator.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;

/** Meta's rules on files by id or link, whether they are the message or stand above one. */
final class MediaRules {

    private static final int MAX_FILENAME = 240;

    private MediaRules() {}

    static void check(JsonNode media, String type) {
        var known = media.path("id").isTextual() || media.path("link").isTextual();
        if (!known) {
            throw new MetaRefusal(Field.MISSING, "Either " + type + ".id or " + type + ".link is required.");
        }
        if (media.has("link")) {
            checkLink(media.path("link").asText(), type + ".link");
        }
        var takesCaption = !type.equals("audio") && !type.equals("sticker");
        Field.require(takesCaption || !media.has("caption"), type + " takes no caption.");
        Field.optionalText(media, "caption", type + ".caption", 1024);
        Field.optionalText(media, "filename", type + ".filename", MAX_FILENAME);
    }

    static void checkLink(String link, String path) {
        Field.require(link.matches("https?://[^\\s/]+\\S*"), path + " is not a valid URL.");
    }
}
