package dev.beckon.engine.validation.body;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.definition.TemplateReference;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.ListType;
import dev.beckon.engine.validation.field.Shape;
import dev.beckon.engine.validation.field.TextType;
import java.util.List;

/** {@code {"name": "order_update", "language": "en_US", "body": ["{{ trigger.order_id }}"]}}. */
final class TemplateShape implements Shape<TemplateReference> {

    private static final Field<String> NAME =
            Field.required("name", TextType.plain(Limits.MAX_TEMPLATE_NAME_LENGTH), "as the provider approved it");
    private static final Field<String> LANGUAGE =
            Field.required("language", TextType.plain(Limits.MAX_NAME_LENGTH), "as the provider spells it");
    private static final Field<List<String>> BODY = values("body", "values of the body's placeholders, in order");
    private static final Field<List<String>> HEADER = values("header", "values of the header's placeholders");
    private static final Field<List<String>> BUTTONS = values("buttons", "suffixes of the buttons' addresses");

    private static Field<List<String>> values(String name, String description) {
        return Field.of(name, ListType.of(TextType.template(), 0, Limits.MAX_TEMPLATE_VALUES), description)
                .or(List.of());
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(NAME, LANGUAGE, BODY, HEADER, BUTTONS);
    }

    @Override
    public TemplateReference read(Fields fields) {
        return new TemplateReference(
                NAME.read(fields), LANGUAGE.read(fields), BODY.read(fields), HEADER.read(fields), BUTTONS.read(fields));
    }

    @Override
    public void write(TemplateReference template, ObjectNode target) {
        NAME.write(target, template.name());
        LANGUAGE.write(target, template.language());
        BODY.write(target, template.body());
        HEADER.write(target, template.header());
        BUTTONS.write(target, template.buttons());
    }
}
