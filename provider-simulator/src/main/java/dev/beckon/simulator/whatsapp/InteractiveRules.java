package dev.beckon.simulator.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Meta's limits on messages with reply buttons or a list (Meta "Interactive messages" guide). */
final class InteractiveRules {

    private static final int MAX_BUTTONS = 3;
    private static final int MAX_SECTIONS = 10;
    private static final int MAX_ROWS = 10;

    private InteractiveRules() {}

    static void check(JsonNode interactive) {
        Field.text(Field.object(interactive, "body", "interactive.body"), "text", "interactive.body.text", 1024);
        Field.optionalText(interactive.path("footer"), "text", "interactive.footer.text", 60);
        var type = Field.text(interactive, "type", "interactive.type", 32);
        if (interactive.has("header")) {
            checkHeader(interactive.path("header"), type.equals("list"));
        }
        var action = Field.object(interactive, "action", "interactive.action");
        switch (type) {
            case "button" -> checkButtons(action);
            case "list" -> checkList(action);
            case "cta_url" -> checkLink(action);
            case "flow", "location_request_message" -> Field.text(action, "name", "action.name", 64);
            case String other -> throw new MetaRefusal(100, "interactive.type '" + other + "' is not supported.");
        }
    }

    /** A list's header is a text; others may show a file. */
    private static void checkHeader(JsonNode header, boolean textOnly) {
        var type = Field.text(header, "type", "interactive.header.type", 16);
        if (type.equals("text")) {
            Field.text(header, "text", "interactive.header.text", 60);
            return;
        }
        Field.require(
                !textOnly && type.matches("image|video|document"),
                "interactive.header.type '" + type + "' is not allowed here.");
        MediaRules.check(Field.object(header, type, "interactive.header." + type), type);
    }

    private static void checkLink(JsonNode action) {
        Field.require("cta_url".equals(action.path("name").textValue()), "action.name must be cta_url.");
        var parameters = Field.object(action, "parameters", "action.parameters");
        Field.text(parameters, "display_text", "action.parameters.display_text", 20);
        MediaRules.checkLink(Field.text(parameters, "url", "action.parameters.url", 2000), "action.parameters.url");
    }

    private static void checkButtons(JsonNode action) {
        var ids = new HashSet<String>();
        var titles = new HashSet<String>();
        for (var button : Field.array(action, "buttons", "interactive.action.buttons", MAX_BUTTONS)) {
            Field.require("reply".equals(button.path("type").textValue()), "buttons[].type must be reply.");
            var reply = Field.object(button, "reply", "buttons[].reply");
            addOnce(ids, Field.text(reply, "id", "buttons[].reply.id", 256), "buttons[].reply.id");
            addOnce(titles, Field.text(reply, "title", "buttons[].reply.title", 20), "buttons[].reply.title");
        }
    }

    private static void checkList(JsonNode action) {
        Field.text(action, "button", "interactive.action.button", 20);
        var sections = Field.array(action, "sections", "interactive.action.sections", MAX_SECTIONS);
        var ids = new HashSet<String>();
        for (var section : sections) {
            if (sections.size() > 1) {
                Field.text(section, "title", "sections[].title", 24);
            } else {
                Field.optionalText(section, "title", "sections[].title", 24);
            }
            for (var row : Field.array(section, "rows", "sections[].rows", MAX_ROWS)) {
                addOnce(ids, Field.text(row, "id", "rows[].id", 200), "rows[].id");
                Field.text(row, "title", "rows[].title", 24);
                Field.optionalText(row, "description", "rows[].description", 72);
            }
        }
        Field.require(
                ids.size() <= MAX_ROWS, "Total row count " + ids.size() + " exceeds max allowed count " + MAX_ROWS);
    }

    private static void addOnce(Set<String> seen, String value, String path) {
        Field.require(seen.add(value), path + " '" + value + "' is used twice.");
    }
}
