package dev.beckon.engine.validation.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fields of one JSON object. {@code null} counts as absent. */
public final class Fields {

    private final ObjectNode object;
    private final Place place;
    private final Fields outer;
    private final Set<String> adopted;

    private Fields(ObjectNode object, Place place, Fields outer, Set<String> adopted) {
        this.object = object;
        this.place = place;
        this.outer = outer;
        this.adopted = adopted;
    }

    /** Empty, with a problem, when {@code node} is not an object. */
    public static Optional<Fields> of(JsonNode node, Place place) {
        if (node instanceof ObjectNode object) {
            return Optional.of(new Fields(object, place, null, Set.of()));
        }
        place.wrongType("an object", node);
        return Optional.empty();
    }

    /**
     * The fields of the object in {@code name}; none when it is absent or, with a problem, not an object.
     *
     * @param lent fields that may as well stand beside that object, instead of in it
     */
    public Fields inner(String name, Set<String> lent) {
        JsonNode node = node(name);
        if (!node.isMissingNode() && !node.isObject()) {
            place(name).wrongType("an object", node);
        }
        ObjectNode found = node instanceof ObjectNode there ? there : JsonNodeFactory.instance.objectNode();
        Fields inner = new Fields(found, place.at(name), this, lent);
        lent.stream()
                .filter(field -> has(field) && inner.hasOwn(field))
                .forEach(field ->
                        place(field).problem("given_twice", "'" + field + "' is given here and in '" + name + "'"));
        return inner;
    }

    public Place place() {
        return place;
    }

    public Place place(String name) {
        return isLent(name) ? outer.place(name) : place.at(name);
    }

    public boolean has(String name) {
        return hasOwn(name) || isLent(name);
    }

    /** Whether one of these is there. */
    public boolean hasAny(Collection<Field<?>> fields) {
        return fields.stream().anyMatch(field -> has(field.name()));
    }

    /** The raw value; a missing node when absent. */
    public JsonNode node(String name) {
        if (hasOwn(name)) {
            return object.get(name);
        }
        return isLent(name) ? outer.node(name) : MissingNode.getInstance();
    }

    /** Every field that is not among the known ones is a problem. */
    public void rejectOthers(Collection<Field<?>> known) {
        rejectOthers(known.stream().map(Field::name).distinct().toList());
    }

    public void rejectOthers(List<String> known) {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                place.at(name)
                        .problem(
                                "unknown_field",
                                "there is no field '" + Words.shortened(name) + "' here; there are "
                                        + String.join(", ", known));
            }
        });
    }

    private boolean hasOwn(String name) {
        JsonNode node = object.get(name);
        return node != null && !node.isNull();
    }

    private boolean isLent(String name) {
        return outer != null && !hasOwn(name) && adopted.contains(name) && outer.has(name);
    }
}
