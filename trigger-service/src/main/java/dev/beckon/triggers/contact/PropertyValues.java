package dev.beckon.triggers.contact;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.codec.JsonPointers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the caller's own properties. */
final class PropertyValues {

    private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};

    private PropertyValues() {}

    /** The properties given; a null value removes the property. */
    static Map<String, Object> read(JsonNode node, Faults faults) {
        String pointer = ContactField.PROPERTIES.pointer();
        if (!node.isObject()) {
            faults.wrongType(pointer, "an object");
            return Map.of();
        }
        if (node.size() > ContactLimits.PROPERTIES) {
            faults.add(pointer, "too_many", "At most " + ContactLimits.PROPERTIES + " properties");
            return Map.of();
        }
        if (node.toString().getBytes(StandardCharsets.UTF_8).length > ContactLimits.PROPERTIES_BYTES) {
            faults.add(pointer, "too_long", "At most " + ContactLimits.PROPERTIES_BYTES + " bytes as JSON");
            return Map.of();
        }
        node.properties().forEach(entry -> check(entry, pointer, faults));
        return Json.MAPPER.convertValue(node, MAP);
    }

    private static void check(Map.Entry<String, JsonNode> entry, String pointer, Faults faults) {
        String at = pointer + JsonPointers.step(entry.getKey());
        if (entry.getKey().isBlank() || entry.getKey().length() > ContactLimits.PROPERTY_NAME_LENGTH) {
            faults.add(at, "invalid_name", "1 to " + ContactLimits.PROPERTY_NAME_LENGTH + " characters");
        }
        if (JsonDepth.of(entry.getValue()) > ContactLimits.PROPERTY_DEPTH) {
            faults.add(at, "too_deep", "At most " + ContactLimits.PROPERTY_DEPTH + " levels");
            return;
        }
        checkText(entry.getKey(), at, faults);
        checkValues(entry.getValue(), at, faults);
    }

    private static void checkValues(JsonNode node, String at, Faults faults) {
        if (node.isTextual()) {
            checkText(node.textValue(), at, faults);
        }
        if (node.isNumber() && Double.isInfinite(node.doubleValue())) {
            faults.add(at, "invalid_value", "The number is too large");
        }
        node.properties().forEach(entry -> {
            String within = at + JsonPointers.step(entry.getKey());
            checkText(entry.getKey(), within, faults);
            checkValues(entry.getValue(), within, faults);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            checkValues(node.get(i), at + '/' + i, faults);
        }
    }

    private static void checkText(String text, String at, Faults faults) {
        if (text.indexOf('\0') >= 0) {
            faults.add(at, "invalid_character", "Must not hold the character U+0000");
        }
    }
}
