package dev.beckon.engine.validation.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A kind of value: how it is read, written and described. Immutable, safe for all threads. */
public interface ValueType<T> {

    /** What authors call it, such as {@code duration}. */
    String name();

    /** The value; null, with a problem, when it is none. */
    T read(JsonNode value, Place place);

    /** The canonical form, which reads back to an equal value. */
    JsonNode write(T value);

    /** JSON schema of the values; a new object each time. */
    ObjectNode schema();

    /** Takes the place of a value that must be there and is not, so that reading goes on; may be null. */
    default T standIn() {
        return null;
    }

    /** What an object of this kind, or each object in a list, holds; empty for other values. */
    default List<Field<?>> fields() {
        return List.of();
    }
}
