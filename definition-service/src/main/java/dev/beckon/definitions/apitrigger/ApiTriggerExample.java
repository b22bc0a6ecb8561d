package dev.beckon.definitions.apitrigger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.definition.ApiTriggerParameter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Shows whoever integrates an API trigger what a call looks like. */
@ApplicationScoped
class ApiTriggerExample {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String publicUrl;

    ApiTriggerExample(@ConfigProperty(name = "beckon.public-url") String publicUrl) {
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** Where it is called. */
    String url(long id) {
        return publicUrl + "/api/v1/api_triggers/" + id + "/call";
    }

    /** A body that a call may have: each parameter with its default, or with a value of its type. */
    ObjectNode payload(List<ApiTriggerParameter> parameters) {
        ObjectNode payload = JSON.objectNode();
        parameters.forEach(parameter -> payload.set(parameter.name(), value(parameter)));
        return payload;
    }

    /** The call as a command for a POSIX shell. */
    String curl(long id, ObjectNode payload) {
        String body = payload.toString().replace("'", "'\\''");
        return "curl -X POST '" + url(id) + "' -H 'Authorization: Bearer YOUR_API_KEY'"
                + " -H 'Content-Type: application/json' -H 'Idempotency-Key: ONE_FOR_EACH_CALL' -d '" + body + "'";
    }

    private static JsonNode value(ApiTriggerParameter parameter) {
        if (parameter.defaultValue() != null) {
            return Json.MAPPER.valueToTree(parameter.defaultValue());
        }
        return switch (parameter.type()) {
            case STRING -> JSON.textNode("text");
            case NUMBER -> JSON.numberNode(42);
            case BOOLEAN -> JSON.booleanNode(true);
            case DATE -> JSON.textNode("2027-01-31");
            case LIST -> JSON.arrayNode().add("text");
            case OBJECT -> JSON.objectNode().put("key", "text");
        };
    }
}
