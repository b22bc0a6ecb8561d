package dev.beckon.engine.validation.field;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Objects with one field, whose value stands for them, such as {@code {"title": "Customers"}}. */
public record SingleFieldShape<T>(Field<T> field) implements Shape<T> {

    @Override
    public List<Field<?>> fields() {
        return List.of(field);
    }

    @Override
    public T read(Fields fields) {
        return field.read(fields);
    }

    @Override
    public void write(T value, ObjectNode target) {
        field.write(target, value);
    }
}
