package dev.beckon.definitions.apitrigger;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.definition.ApiTriggerParameter;
import dev.beckon.contracts.definition.ApiTriggerParameter.Type;
import dev.beckon.definitions.http.BodyFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the parameters that an API trigger declares. */
final class ParameterReader {

    /** A hyphen is legal, as other products' users have it; in texts such a name stands as {@code params['a-b']}. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,63}");

    private static final int MAX_PARAMETERS = 100;
    private static final int MAX_DESCRIPTION = 1000;

    private ParameterReader() {}

    static Optional<List<ApiTriggerParameter>> read(BodyFields fields, String field) {
        if (fields.mentions(field) && fields.value(field).isEmpty()) {
            return Optional.of(List.of());
        }
        return fields.objects(field, MAX_PARAMETERS).map(entries -> {
            List<ApiTriggerParameter> parameters = new ArrayList<>();
            Set<String> names = new HashSet<>();
            entries.forEach(entry -> parameters.add(parameter(entry, names)));
            return parameters;
        });
    }

    private static ApiTriggerParameter parameter(BodyFields entry, Set<String> names) {
        String name = name(entry, names);
        Type type = entry.word("type", Type.values(), Type::wireName).orElse(Type.STRING);
        boolean required = entry.bool("required").orElse(false);
        Optional<JsonNode> standIn = entry.value("default");
        if (standIn.isPresent() && !type.accepts(standIn.get())) {
            entry.fault("default", "wrong_type", "default must be a " + type.wireName() + ", as the parameter is");
        }
        Optional<String> description = entry.text("description", MAX_DESCRIPTION);
        entry.rejectOthers();
        Object value = standIn.map(node -> Json.MAPPER.convertValue(node, Object.class))
                .orElse(null);
        return new ApiTriggerParameter(name, type, required, value, description.orElse(null));
    }

    private static String name(BodyFields entry, Set<String> names) {
        String name = entry.text("name", Integer.MAX_VALUE).orElse(null);
        if (name == null) {
            if (entry.value("name").isEmpty()) {
                entry.fault("name", "missing_field", "name is missing");
            }
            return null;
        }
        if (!NAME.matcher(name).matches()) {
            entry.fault(
                    "name",
                    "invalid_parameter_name",
                    "A name begins with a letter or _, and has at most 64 letters, digits, _ and -");
        } else if (!names.add(name)) {
            entry.fault("name", "duplicate_parameter", "There is another parameter called " + name);
        }
        return name;
    }
}
