package dev.beckon.triggers.history;

import java.util.HashMap;
import java.util.Map;

/** Restricts a query; a null value does not restrict. */
final class Conditions {

    private final StringBuilder text;
    private final Map<String, Object> parameters = new HashMap<>();

    private Conditions(String workspace) {
        text = new StringBuilder("workspace = :workspace");
        parameters.put("workspace", workspace);
    }

    /** Everything begins with the workspace, so that no query can forget it. */
    static Conditions inWorkspace(String workspace) {
        return new Conditions(workspace);
    }

    /** @param field of the entity; never text of a caller */
    Conditions equal(String field, Object value) {
        if (value != null) {
            text.append(" and ").append(field).append(" = :").append(field);
            parameters.put(field, value);
        }
        return this;
    }

    /** Only what stands before a place in a list with the newest first. */
    Conditions before(long seq) {
        text.append(" and seq < :seq");
        parameters.put("seq", seq);
        return this;
    }

    String oldestFirst() {
        return text + " order by seq";
    }

    String newestFirst() {
        return text + " order by seq desc";
    }

    String text() {
        return text.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
