package dev.beckon.engine.validation.body;

import dev.beckon.engine.validation.References;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import java.util.List;
import java.util.function.Function;

/**
 * An object that is given in the document, or named by its id where it is stored. What is stored must be filled in before
 * the document can run.
 *
 * @param placeholder stands for the object that is only named
 */
public record InlineObject<T>(Field<T> object, Field<Long> id, Function<Long, T> placeholder) {

    public List<Field<?>> fields() {
        return List.of(object, id);
    }

    /** The object; null when there is none. */
    public T read(Fields fields) {
        if (!id.isIn(fields)) {
            return object.read(fields);
        }
        Long stored = id.read(fields);
        if (object.isIn(fields)) {
            fields.place(id.name())
                    .problem("given_twice", "give either '" + object.name() + "' or '" + id.name() + "', not both");
            return object.read(fields);
        }
        if (stored != null) {
            References.unresolved(fields.place(id.name()));
        }
        return stored == null ? null : placeholder.apply(stored);
    }
}
