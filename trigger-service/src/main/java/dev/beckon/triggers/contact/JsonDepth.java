package dev.beckon.triggers.contact;

import com.fasterxml.jackson.databind.JsonNode;

/** How deep JSON is nested. */
public final class JsonDepth {

    private JsonDepth() {}

    /** 0 for a plain value. The stack is enough for it: Jackson refuses documents that are nested deeper than 1000. */
    public static int of(JsonNode node) {
        int deepest = 0;
        for (JsonNode child : node) {
            deepest = Math.max(deepest, 1 + of(child));
        }
        return deepest;
    }
}
