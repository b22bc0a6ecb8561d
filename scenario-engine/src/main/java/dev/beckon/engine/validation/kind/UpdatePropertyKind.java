package dev.beckon.engine.validation.kind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.journal.PropertyOperation;
import dev.beckon.engine.definition.UpdateProperty;
import dev.beckon.engine.validation.body.PropertyNameType;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import dev.beckon.engine.validation.field.TextType;
import dev.beckon.engine.validation.field.WordType;
import java.util.List;
import java.util.Optional;

/** {@code update_property}. */
final class UpdatePropertyKind implements ActionKind<UpdateProperty> {

    private static final Field<String> CONTENT =
            Field.of("content", TextType.template(), "the value, where it is a text");
    private static final Field<String> CONTACT_PROPERTY =
            Field.required("contact_property", new PropertyNameType(), "name of the property");
    private static final Field<PropertyOperation> OPERATION = Field.of(
                    "operation",
                    WordType.of(PropertyOperation.values(), PropertyOperation::wireName, "operation"),
                    "set it, add to a list, increment a number, or clear it")
            .or(PropertyOperation.SET);
    private static final Field<Object> VALUE = Field.of(
            "value", new PropertyValueType(), "a text, which is a template, a number, a boolean, or a list of these");

    @Override
    public Class<UpdateProperty> record() {
        return UpdateProperty.class;
    }

    @Override
    public String description() {
        return "Change a property of the contact.";
    }

    @Override
    public Optional<Field<String>> content() {
        return Optional.of(CONTENT);
    }

    @Override
    public List<Field<?>> options() {
        return List.of(CONTACT_PROPERTY, OPERATION, VALUE);
    }

    @Override
    public UpdateProperty read(ActionFields fields) {
        Fields options = fields.options();
        String property = CONTACT_PROPERTY.read(options);
        PropertyOperation operation = OPERATION.read(options);
        return new UpdateProperty(fields.placement(), property, operation, value(operation, fields));
    }

    private static Object value(PropertyOperation operation, ActionFields fields) {
        Fields options = fields.options();
        Object content = CONTENT.read(fields.outer());
        Object value = VALUE.read(options);
        boolean isGiven = CONTENT.isIn(fields.outer()) || VALUE.isIn(options);
        if (CONTENT.isIn(fields.outer()) && VALUE.isIn(options)) {
            options.place(VALUE.name()).problem("given_twice", "give either 'content' or 'value', not both");
        } else if (operation == PropertyOperation.CLEAR && isGiven) {
            options.place(VALUE.name()).problem("unexpected_value", "'clear' takes no value");
        } else if (operation != PropertyOperation.CLEAR && !isGiven) {
            options.place(VALUE.name()).problem("missing_value", "this operation needs a 'value' or 'content'");
        }
        Object given = value == null ? content : value;
        if (operation == PropertyOperation.INCREMENT && !PropertyValueType.mayBeNumber(given)) {
            options.place(VALUE.name()).problem("invalid_value", "'increment' needs a number");
        }
        return given;
    }

    @Override
    public void write(UpdateProperty update, ObjectNode outer, ObjectNode options) {
        CONTACT_PROPERTY.write(options, update.property());
        OPERATION.write(options, update.operation());
        if (update.value() != null) {
            options.set(VALUE.name(), VALUE.type().write(update.value()));
        }
    }

    @Override
    public String example() {
        return """
                {"action_key": "remember", "action_type": "update_property",
                 "content": "{{ trigger.city }}", "options": {"contact_property": "city"}}""";
    }
}
