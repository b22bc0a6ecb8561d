package dev.beckon.engine.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.engine.validation.field.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One field.
 *
 * @param type such as {@code template}, {@code duration}, {@code list of id}
 * @param fallback what holds when it is absent: a value, or words where it depends on others; null for nothing
 * @param values the words it may be, or that its items may be; empty for other values
 * @param limits as in JSON schema: {@code minimum}, {@code maxLength}, {@code maxItems}, …
 * @param fields of an object, or of each object in a list; empty for other values
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OptionEntry(
        String name,
        String type,
        boolean required,
        @JsonProperty("default") JsonNode fallback,
        String description,
        List<String> values,
        Map<String, JsonNode> limits,
        List<OptionEntry> fields) {

    private static final List<String> LIMITS = List.of(
            "minimum", "maximum", "x-minimum", "x-maximum", "maxLength", "minItems", "maxItems", "maxProperties");

    static List<OptionEntry> of(List<Field<?>> fields) {
        return fields.stream().map(OptionEntry::of).toList();
    }

    static OptionEntry of(Field<?> field) {
        JsonNode schema = field.type().schema();
        return new OptionEntry(
                field.name(),
                field.type().name(),
                field.required(),
                field.fallbackInWords(),
                field.description(),
                values(schema.has("enum") ? schema : schema.path("items")),
                limits(schema),
                of(field.type().fields()));
    }

    private static List<String> values(JsonNode schema) {
        List<String> values = new ArrayList<>();
        schema.path("enum").forEach(word -> values.add(word.textValue()));
        return values;
    }

    private static Map<String, JsonNode> limits(JsonNode schema) {
        Map<String, JsonNode> limits = new LinkedHashMap<>();
        for (String name : LIMITS) {
            if (schema.has(name)) {
                limits.put(name.startsWith("x-") ? name.substring(2) : name, schema.get(name));
            }
        }
        return limits;
    }
}
