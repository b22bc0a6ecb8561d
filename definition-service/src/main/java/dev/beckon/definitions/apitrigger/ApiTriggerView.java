package dev.beckon.definitions.apitrigger;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.definition.ApiTriggerParameter;
import java.time.Instant;
import java.util.List;

/**
 * An API trigger as callers see it.
 *
 * @param apiKeyIds empty when every key with the permission {@code api_triggers:call} may call it
 * @param url where it is called
 * @param examplePayload a body that it accepts
 * @param exampleCurl a call of it as a shell command
 */
record ApiTriggerView(
        long id,
        String name,
        boolean active,
        List<Parameter> parameters,
        List<String> apiKeyIds,
        String url,
        ObjectNode examplePayload,
        String exampleCurl,
        Instant createdAt,
        Instant updatedAt) {

    /** A declared parameter. */
    record Parameter(
            String name,
            String type,
            boolean required,
            @JsonProperty("default") Object standIn,
            String description) {

        static Parameter of(ApiTriggerParameter parameter) {
            return new Parameter(
                    parameter.name(),
                    parameter.type().wireName(),
                    parameter.required(),
                    parameter.defaultValue(),
                    parameter.description());
        }
    }

    static ApiTriggerView of(ApiTriggerRow row, ApiTriggerExample example) {
        List<ApiTriggerParameter> parameters = row.declared();
        ObjectNode payload = example.payload(parameters);
        return new ApiTriggerView(
                row.id,
                row.name,
                row.active,
                parameters.stream().map(Parameter::of).toList(),
                row.keys(),
                example.url(row.id),
                payload,
                example.curl(row.id, payload),
                row.createdAt,
                row.updatedAt);
    }
}
