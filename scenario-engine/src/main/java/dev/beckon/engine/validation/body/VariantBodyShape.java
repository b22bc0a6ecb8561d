package dev.beckon.engine.validation.body;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.MessageBody;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.Schema;
import dev.beckon.engine.validation.field.Shape;
import java.util.ArrayList;
import java.util.List;

/** What differs on the channel that it stands under. */
record VariantBodyShape(VariantType variant) implements Shape<MessageBody> {

    @Override
    public List<Field<?>> fields() {
        List<Field<?>> fields = new ArrayList<>(List.of(BodyFields.CONTENT));
        fields.addAll(variant.body().options());
        return fields;
    }

    @Override
    public MessageBody read(Fields fields) {
        return variant.readBody(fields);
    }

    @Override
    public void write(MessageBody body, ObjectNode target) {
        variant.body().write(body, target, target, false);
    }

    @Override
    public ObjectNode schema() {
        return Schema.ref(variant.body().definition());
    }
}
