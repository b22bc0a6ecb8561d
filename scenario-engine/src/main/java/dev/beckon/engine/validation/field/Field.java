package dev.beckon.engine.validation.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collection;
import java.util.Map;

/**
 * One field of an object: the single statement of what it is, which reading, writing and the catalogue share.
 *
 * @param description for authors
 * @param required whether it must be there; false where that depends on others
 * @param fallback the value when the field is absent; may be null
 * @param fallbackWords the fallback in words where it is no constant; may be null
 */
public record Field<T>(
        String name, ValueType<T> type, String description, boolean required, T fallback, String fallbackWords) {

    /** A field that may be absent, and is null then. */
    public static <T> Field<T> of(String name, ValueType<T> type, String description) {
        return new Field<>(name, type, description, false, null, null);
    }

    /** A field that must be there; else a problem {@code missing_<name>}. */
    public static <T> Field<T> required(String name, ValueType<T> type, String description) {
        return new Field<>(name, type, description, true, null, null);
    }

    public Field<T> or(T value) {
        return new Field<>(name, type, description, required, value, null);
    }

    /** Says what holds when the field is absent, where the reader finds that out. */
    public Field<T> orElse(String words) {
        return new Field<>(name, type, description, required, null, words);
    }

    /** The value, or the fallback; never null where there is a fallback. */
    public T read(Fields fields) {
        JsonNode node = fields.node(name);
        if (node.isMissingNode()) {
            if (!required) {
                return fallback;
            }
            fields.place(name).problem("missing_" + name, "'" + name + "' must be given");
            return type.standIn();
        }
        T value = type.read(node, fields.place(name));
        if (value != null) {
            return value;
        }
        return required ? type.standIn() : fallback;
    }

    /** The value, or what it is when the field is absent. */
    public T read(Fields fields, T otherwise) {
        T value = read(fields);
        return value == null ? otherwise : value;
    }

    public boolean isIn(Fields fields) {
        return fields.has(name);
    }

    /** Writes the value, unless it is null or holds nothing. */
    public void write(ObjectNode target, T value) {
        boolean isNothing = value == null
                || value instanceof Collection<?> items && items.isEmpty()
                || value instanceof Map<?, ?> entries && entries.isEmpty();
        if (!isNothing) {
            target.set(name, type.write(value));
        }
    }

    /** Reads the field and writes it in canonical form. */
    public void copy(Fields source, ObjectNode target) {
        write(target, read(source));
    }

    /** The fallback in canonical form; null when there is none, or it holds nothing. */
    public JsonNode fallbackNode() {
        JsonNode node = fallback == null ? null : type.write(fallback);
        return node != null && node.isContainerNode() && node.isEmpty() ? null : node;
    }

    /** The fallback in canonical form, else in words; null when there is none. */
    public JsonNode fallbackInWords() {
        JsonNode node = fallbackNode();
        return node == null && fallbackWords != null ? TextNode.valueOf(fallbackWords) : node;
    }
}
