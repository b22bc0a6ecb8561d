package dev.beckon.definitions.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.LongSupplier;

/** The numbers of a whole document. */
public final class Parts {

    private Parts() {}

    /** The document as the engine reads it, which knows no numbers; every part stays at its place. */
    public static ObjectNode withoutNumbers(ObjectNode document) {
        ObjectNode copy = document.deepCopy();
        for (PartKind kind : PartKind.values()) {
            copy.path(kind.field()).forEach(part -> {
                if (part instanceof ObjectNode object) {
                    object.remove(PartNumber.FIELD);
                }
            });
        }
        return copy;
    }

    /** The document with a new number for each part that has none; {@code next} gives them. */
    public static ObjectNode numbered(ObjectNode document, LongSupplier next) {
        ObjectNode copy = document.deepCopy();
        for (PartKind kind : PartKind.values()) {
            if (copy.get(kind.field()) instanceof ArrayNode list) {
                for (int i = 0; i < list.size(); i++) {
                    JsonNode part = list.get(i);
                    if (part instanceof ObjectNode object && PartNumber.of(part).isEmpty()) {
                        list.set(i, PartNumber.numbered(object, next.getAsLong()));
                    }
                }
            }
        }
        return copy;
    }
}
