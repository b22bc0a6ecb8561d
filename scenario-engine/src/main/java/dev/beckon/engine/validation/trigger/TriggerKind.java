package dev.beckon.engine.validation.trigger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.engine.validation.field.Field;
import dev.beckon.engine.validation.field.Fields;
import java.util.List;

/**
 * A type of trigger.
 *
 * @param description when it starts the scenario, for authors
 * @param options the fields of {@code options}
 * @param example as an author would write it
 */
public record TriggerKind(String description, List<Field<?>> options, String example) {

    /** The options in canonical form. */
    public ObjectNode read(Fields fields) {
        ObjectNode canonical = Json.MAPPER.createObjectNode();
        options.forEach(field -> field.copy(fields, canonical));
        fields.rejectOthers(options);
        return canonical;
    }
}
