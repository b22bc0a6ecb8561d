package dev.beckon.engine.validation.field;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.engine.text.Excerpt;

/** How problems speak of what they found. */
public final class Words {

    private static final int MAX_QUOTED = 60;

    private Words() {}

    public static String shortened(String text) {
        return Excerpt.shown(text, MAX_QUOTED);
    }

    /** The JSON type of a value, with its article. */
    public static String kind(JsonNode node) {
        return node == null
                ? "nothing"
                : switch (node.getNodeType()) {
                    case ARRAY -> "an array";
                    case OBJECT, POJO -> "an object";
                    case STRING, BINARY -> "a text";
                    case NUMBER -> "a number";
                    case BOOLEAN -> "a boolean";
                    case NULL -> "null";
                    case MISSING -> "nothing";
                };
    }
}
