package dev.beckon.definitions.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.definitions.reference.ReferenceKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Things by kind and by their {@code ref}: the id that they have where the bundle was made, and by which they name each
 * other in it.
 */
record Bundle(Map<ReferenceKind, Map<Long, ObjectNode>> things) {

    static final String FORMAT = "beckon-bundle";
    static final int FORMAT_VERSION = 1;
    static final String REF = "ref";

    Bundle() {
        this(new EnumMap<>(ReferenceKind.class));
    }

    void add(ReferenceKind kind, long ref, ObjectNode thing) {
        things.computeIfAbsent(kind, _ -> new LinkedHashMap<>()).put(ref, thing);
    }

    boolean has(ReferenceKind kind, long ref) {
        return of(kind).containsKey(ref);
    }

    /** Without their refs. */
    Map<Long, ObjectNode> of(ReferenceKind kind) {
        return Collections.unmodifiableMap(things.getOrDefault(kind, Map.of()));
    }

    /** The field that lists a kind. */
    static String field(ReferenceKind kind) {
        return kind.word() + 's';
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("format", FORMAT).put("format_version", FORMAT_VERSION);
        for (ReferenceKind kind : ReferenceKind.values()) {
            ArrayNode list = json.putArray(field(kind));
            of(kind).forEach((ref, thing) -> {
                ObjectNode entry = list.addObject().put(REF, ref);
                entry.setAll(thing);
            });
        }
        return json;
    }

    /** The place of a thing in the JSON form. */
    String pointer(ReferenceKind kind, long ref) {
        return '/' + field(kind) + '/' + of(kind).keySet().stream().toList().indexOf(ref);
    }

    /** A copy of a list's entry without its ref. */
    static ObjectNode thing(JsonNode entry) {
        ObjectNode thing = entry.deepCopy();
        thing.remove(REF);
        return thing;
    }
}
