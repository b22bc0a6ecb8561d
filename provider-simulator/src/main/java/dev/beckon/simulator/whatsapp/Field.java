package dev.beckon.simulator.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;

/** Checks of single fields that every kind of message shares; a field that fails ends the check with its error. */
final class Field {

    static final int MISSING = 131008;
    static final int INVALID = 131009;

    private Field() {}

    /** The text of a field that must be there. */
    static String text(JsonNode parent, String name, String path, int maxLength) {
        var value = parent.path(name);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw new MetaRefusal(MISSING, "The parameter " + path + " is required.");
        }
        return bounded(value.textValue(), path, maxLength);
    }

    /** Checks the length of a field that may be absent. */
    static void optionalText(JsonNode parent, String name, String path, int maxLength) {
        if (parent.has(name)) {
            text(parent, name, path, maxLength);
        }
    }

    /** The object that must be there. */
    static JsonNode object(JsonNode parent, String name, String path) {
        var value = parent.path(name);
        if (!value.isObject()) {
            throw new MetaRefusal(MISSING, "The parameter " + path + " is required.");
        }
        return value;
    }

    /** The array that must be there and hold between one and so many elements. */
    static JsonNode array(JsonNode parent, String name, String path, int max) {
        var value = parent.path(name);
        if (!value.isArray() || value.isEmpty()) {
            throw new MetaRefusal(MISSING, "The parameter " + path + " is required.");
        }
        require(value.size() <= max, path + " has " + value.size() + " elements, at most " + max + " are allowed.");
        return value;
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new MetaRefusal(INVALID, otherwise);
        }
    }

    private static String bounded(String text, String path, int maxLength) {
        var length = text.codePointCount(0, text.length());
        require(
                length <= maxLength,
                path + " is " + length + " characters long, at most " + maxLength + " are allowed.");
        return text;
    }
}
