package dev.beckon.engine.validation.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.engine.definition.Limits;
import dev.beckon.engine.definition.NameSpaces;
import dev.beckon.engine.validation.field.Place;
import dev.beckon.engine.validation.field.TextType;
import dev.beckon.engine.validation.field.ValueType;

/**
 * Names of properties that a scenario writes. That of a contact's own field is warned about: the field stays as it is, and
 * is what texts read by that name.
 */
public record PropertyNameType() implements ValueType<String> {

    private static final TextType TEXT = TextType.plain(Limits.MAX_NAME_LENGTH);

    @Override
    public String name() {
        return TEXT.name();
    }

    @Override
    public String read(JsonNode value, Place place) {
        String name = TEXT.read(value, place);
        if (name != null && NameSpaces.FIELDS_OF_CONTACT.contains(name)) {
            place.warning(
                    "hidden_property",
                    "this writes a property and not the contact's own '" + name + "', which texts read as contact."
                            + name + "; the property is contact.properties." + name);
        }
        return name;
    }

    @Override
    public JsonNode write(String value) {
        return TEXT.write(value);
    }

    @Override
    public ObjectNode schema() {
        return TEXT.schema();
    }

    @Override
    public String standIn() {
        return TEXT.standIn();
    }
}
