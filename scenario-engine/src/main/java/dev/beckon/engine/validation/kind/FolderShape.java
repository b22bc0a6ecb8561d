package dev.beckon.engine.validation.kind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.Shape;
import dev.beckon.engine.validation.field.TextType;
import java.util.List;

/** {@code {"title": "Customers"}}. */
final class FolderShape implements Shape<String> {

    private static final Field<String> TITLE =
            Field.required("title", TextType.plain(Limits.MAX_TITLE_LENGTH), "of the folder");

    @Override
    public List<Field<?>> fields() {
        return List.of(TITLE);
    }

    @Override
    public String read(Fields fields) {
        return TITLE.read(fields);
    }

    @Override
    public void write(String title, ObjectNode target) {
        TITLE.write(target, title);
    }
}
