package dev.beckon.engine.validation.body;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.Shape;
import dev.beckon.engine.validation.field.TextType;
import java.util.List;

/** {@code {"title": "…"}}; the rest of the card is the message. */
final class CardShape implements Shape<String> {

    private static final Field<String> TITLE =
            Field.required("title", TextType.template(Limits.MAX_TITLE_LENGTH), "heading of the card");

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
