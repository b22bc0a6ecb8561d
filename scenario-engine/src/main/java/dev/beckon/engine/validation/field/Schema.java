package dev.beckon.engine.validation.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pieces of JSON schema (draft 2020-12). */
public final class Schema {

    private Schema() {}

    public static ObjectNode any() {
        return Json.MAPPER.createObjectNode();
    }

    public static ObjectNode of(String type) {
        return any().put("type", type);
    }

    public static ObjectNode anyOf(ObjectNode... choices) {
        ObjectNode schema = any();
        ArrayNode list = schema.putArray("anyOf");
        List.of(choices).forEach(list::add);
        return schema;
    }

    /** A reference to a definition of the whole schema. */
    public static ObjectNode ref(String definition) {
        return any().put("$ref", "#/$defs/" + definition);
    }

    /** An object of these fields and no others. Fields of the same name are alternatives. */
    public static ObjectNode object(Collection<Field<?>> fields) {
        Map<String, ObjectNode> properties = new LinkedHashMap<>();
        for (Field<?> field : fields) {
            ObjectNode schema = field.type().schema().put("description", field.description());
            JsonNode fallback = field.fallbackNode();
            if (fallback != null) {
                schema.set("default", fallback);
            }
            properties.merge(field.name(), schema, Schema::anyOf);
        }
        ObjectNode object = of("object");
        object.putObject("properties").setAll(properties);
        List<String> required =
                fields.stream().filter(Field::required).map(Field::name).toList();
        if (!required.isEmpty()) {
            required.forEach(object.putArray("required")::add);
        }
        return object.put("additionalProperties", false);
    }
}
