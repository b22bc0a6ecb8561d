package dev.beckon.gateway.apitrigger;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.codec.JsonPointers;
import dev.beckon.contracts.definition.ApiTriggerParameter;
import dev.beckon.gateway.trigger.Faults;
import dev.beckon.support.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The parameters of a call, held against those that its API trigger declares. */
final class CallParameters {

    private static final String ENVELOPE = "params";
    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    private final List<ApiTriggerParameter> declared;
    private final Faults faults = new Faults();

    private CallParameters(List<ApiTriggerParameter> declared) {
        this.declared = declared;
    }

    /**
     * Reads a body: the object of parameters itself, or {@code {"params": {…}}} unless a parameter of that name is
     * declared. A parameter that is absent or null gets its default, or null: a text that uses it finds it empty.
     *
     * @return a value for each declared parameter, in the order of their declaration
     * @throws ProblemException 422 {@code invalid_api_trigger_call} with all faults
     */
    static Map<String, Object> read(List<ApiTriggerParameter> declared, ObjectNode body) {
        CallParameters call = new CallParameters(declared);
        Map<String, Object> values = call.read(body);
        if (!call.faults.isEmpty()) {
            throw ProblemException.unprocessable(
                    "invalid_api_trigger_call",
                    "The call does not fit what the API trigger declares; each fault is in errors with its place",
                    call.faults.all());
        }
        return values;
    }

    private Map<String, Object> read(ObjectNode body) {
        if (body.size() != 1 || !body.has(ENVELOPE) || isDeclared(ENVELOPE)) {
            return values(body, "");
        }
        if (body.get(ENVELOPE) instanceof ObjectNode within) {
            return values(within, "/" + ENVELOPE);
        }
        faults.wrongType("/" + ENVELOPE, "an object of parameters");
        return Map.of();
    }

    private Map<String, Object> values(ObjectNode sent, String pointer) {
        Map<String, Object> given = Json.MAPPER.convertValue(sent, DATA);
        Map<String, Object> values = new LinkedHashMap<>();
        for (ApiTriggerParameter parameter : declared) {
            JsonNode value = sent.path(parameter.name());
            if (value.isMissingNode() || value.isNull()) {
                values.put(parameter.name(), standIn(parameter, pointer));
            } else if (parameter.type().accepts(value)) {
                values.put(parameter.name(), given.get(parameter.name()));
            } else {
                faults.wrongType(pointer + "/" + parameter.name(), expected(parameter.type()));
            }
        }
        reportUnknown(sent, pointer);
        return values;
    }

    private Object standIn(ApiTriggerParameter parameter, String pointer) {
        if (parameter.required() && parameter.defaultValue() == null) {
            faults.add(
                    pointer + "/" + parameter.name(),
                    "missing_parameter",
                    "The parameter " + parameter.name() + " is required");
        }
        return parameter.defaultValue();
    }

    private void reportUnknown(ObjectNode sent, String pointer) {
        Set<String> names =
                declared.stream().map(ApiTriggerParameter::name).collect(Collectors.toCollection(TreeSet::new));
        sent.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !names.contains(name))
                .forEach(name -> faults.add(
                        pointer + JsonPointers.step(name),
                        "unknown_parameter",
                        "'" + name + "' is not declared; declared are " + String.join(", ", names)));
    }

    private boolean isDeclared(String name) {
        return declared.stream().anyMatch(parameter -> parameter.name().equals(name));
    }

    private static String expected(ApiTriggerParameter.Type type) {
        return switch (type) {
            case STRING -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case DATE -> "an ISO 8601 date such as 2027-01-31, or a date and time";
            case LIST -> "a list";
            case OBJECT -> "an object";
        };
    }
}
