package dev.beckon.definitions.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a change does to one list of parts.
 *
 * @param added parts without a number, in the order of the new list
 * @param removed in the order of the old list
 * @param changed in the order of the old list
 */
public record PartDiff(List<JsonNode> added, List<JsonNode> removed, List<Changed> changed) {

    private static final String OPTIONS = "options";

    /**
     * A part that is in both.
     *
     * @param fields those that differ; one inside the options as {@code options.name}
     */
    public record Changed(JsonNode before, JsonNode after, List<String> fields) {}

    /** Compares the actions of two documents. */
    public static PartDiff ofActions(ObjectNode before, ObjectNode after) {
        return of(before.path(PartKind.ACTION.field()), after.path(PartKind.ACTION.field()));
    }

    /** Compares the triggers of two documents. */
    public static PartDiff ofTriggers(ObjectNode before, ObjectNode after) {
        return of(before.path(PartKind.TRIGGER.field()), after.path(PartKind.TRIGGER.field()));
    }

    private static PartDiff of(JsonNode before, JsonNode after) {
        Map<Long, JsonNode> kept = new LinkedHashMap<>();
        List<JsonNode> added = new ArrayList<>();
        for (JsonNode part : after) {
            PartNumber.of(part).ifPresentOrElse(number -> kept.put(number, part), () -> added.add(part));
        }
        List<JsonNode> removed = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        for (JsonNode part : before) {
            JsonNode now = kept.get(PartNumber.of(part).orElse(0));
            if (now == null) {
                removed.add(part);
            } else {
                List<String> fields = fields(part, now);
                if (!fields.isEmpty()) {
                    changed.add(new Changed(part, now, fields));
                }
            }
        }
        return new PartDiff(added, removed, changed);
    }

    private static List<String> fields(JsonNode before, JsonNode after) {
        List<String> fields = new ArrayList<>();
        for (String name : names(before, after)) {
            if (name.equals(OPTIONS)) {
                JsonNode options = before.path(OPTIONS);
                names(options, after.path(OPTIONS)).stream()
                        .filter(option ->
                                !options.path(option).equals(after.path(OPTIONS).path(option)))
                        .forEach(option -> fields.add(OPTIONS + '.' + option));
            } else if (!name.equals(PartNumber.FIELD) && !before.path(name).equals(after.path(name))) {
                fields.add(name);
            }
        }
        return fields;
    }

    private static Collection<String> names(JsonNode one, JsonNode other) {
        TreeSet<String> names = new TreeSet<>();
        one.fieldNames().forEachRemaining(names::add);
        other.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
