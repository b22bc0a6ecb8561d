package dev.beckon.definitions.apitrigger;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.definition.ApiTriggerParameter;
import dev.beckon.definitions.http.BodyFields;
import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a caller says of an API trigger; an empty part stays as it is.
 *
 * @param name 1 to 200 characters
 * @param keyIds the API keys that may call it; an empty list for every key with the permission
 */
record ApiTriggerInput(
        Optional<String> name,
        Optional<Boolean> active,
        Optional<List<ApiTriggerParameter>> parameters,
        Optional<List<UUID>> keyIds) {

    private static final int MAX_NAME = 200;
    private static final int MAX_KEYS = 100;
    private static final String KEYS = "api_key_ids";

    /**
     * Reads a body.
     *
     * @param creating whether a name must be there
     * @throws ProblemException 400 when it is no object; 422 {@code invalid_api_trigger} with all its faults
     */
    static ApiTriggerInput read(JsonNode body, boolean creating) {
        BodyFields fields = BodyFields.of(body);
        Optional<String> name = fields.text("name", MAX_NAME);
        boolean nameIsNull = fields.mentions("name") && fields.value("name").isEmpty();
        if (creating && !fields.mentions("name") || nameIsNull) {
            fields.fault("name", "missing_field", "name is missing");
        }
        ApiTriggerInput input = new ApiTriggerInput(
                name, fields.bool("active"), ParameterReader.read(fields, "parameters"), keyIds(fields));
        fields.rejectOthers();
        refuse(fields.faults());
        return input;
    }

    static void refuse(List<Problem.Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(
                    "invalid_api_trigger", "The API trigger has faults; each is in errors with its place", faults);
        }
    }

    private static Optional<List<UUID>> keyIds(BodyFields fields) {
        if (fields.mentions(KEYS) && fields.value(KEYS).isEmpty()) {
            return Optional.of(List.of());
        }
        return fields.list(KEYS, MAX_KEYS).map(entries -> {
            List<UUID> ids = new ArrayList<>();
            for (int i = 0; i < entries.size(); i++) {
                try {
                    ids.add(UUID.fromString(entries.get(i).asText()));
                } catch (IllegalArgumentException e) {
                    fields.fault(KEYS + "/" + i, "wrong_type", "Expected the id of an API key");
                }
            }
            return ids.stream().distinct().toList();
        });
    }
}
