package dev.beckon.definitions.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Puts one list together: what is sent is the complete list, in its order. */
final class PartList {

    private final PartKind kind;
    private final Faults faults;
    private final Map<Long, ObjectNode> present = new HashMap<>();
    private final Set<Long> kept = new HashSet<>();

    PartList(PartKind kind, JsonNode present, Faults faults) {
        this.kind = kind;
        this.faults = faults;
        for (JsonNode part : present) {
            if (part instanceof ObjectNode object) {
                PartNumber.of(part).ifPresent(number -> this.present.put(number, object));
            }
        }
    }

    /** The parts that result, each at the place where it was sent; a part that was refused stands there as it came. */
    ArrayNode over(ArrayNode sent) {
        ArrayNode result = sent.arrayNode();
        for (int i = 0; i < sent.size(); i++) {
            result.add(
                    sent.get(i) instanceof ObjectNode part
                            ? part(part, '/' + kind.field() + '/' + i)
                            : sent.get(i).deepCopy());
        }
        return result;
    }

    private ObjectNode part(ObjectNode sent, String pointer) {
        if (!sent.hasNonNull(PartNumber.FIELD)) {
            return sent.deepCopy().without(PartNumber.FIELD);
        }
        var number = PartNumber.of(sent);
        if (number.isEmpty()) {
            faults.add(pointer + "/id", "wrong_type", "expected the number of this " + kind.word() + " as 'id'");
            return sent.deepCopy();
        }
        return known(sent, number.getAsLong(), pointer);
    }

    private ObjectNode known(ObjectNode sent, long number, String pointer) {
        ObjectNode before = present.get(number);
        if (before == null) {
            faults.add(
                    pointer + "/id",
                    "unknown_" + kind.word(),
                    "the current version has no " + kind.word() + " " + number + "; leave 'id' out to make a new one");
            return sent.deepCopy();
        }
        if (!kept.add(number)) {
            faults.add(
                    pointer + "/id", "duplicate_" + kind.word() + "_id", "the id " + number + " stands here already");
            return sent.deepCopy();
        }
        return PartNumber.numbered(patched(before.deepCopy(), sent), number);
    }

    private static ObjectNode patched(ObjectNode part, ObjectNode sent) {
        Counterparts.makeWay(part, sent);
        sent.forEachEntry((name, value) -> {
            if (value.isNull()) {
                part.remove(name);
            } else {
                part.set(name, value.deepCopy());
            }
        });
        return part;
    }
}
