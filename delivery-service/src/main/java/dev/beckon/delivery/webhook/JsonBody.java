package dev.beckon.delivery.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.support.problem.ProblemException;
import java.io.IOException;

/** A webhook's body as JSON, read only after its signature was found good over the bytes. */
final class JsonBody {

    private JsonBody() {}

    /**
     * Reads an object.
     *
     * @throws ProblemException 400 {@code malformed_json}
     */
    static JsonNode object(byte[] body) {
        try {
            JsonNode read = Json.MAPPER.readTree(body);
            if (read != null && read.isObject()) {
                return read;
            }
        } catch (IOException notJson) {
            throw malformed();
        }
        throw malformed();
    }

    private static ProblemException malformed() {
        return new ProblemException(400, "malformed_json", "The body is not a JSON object");
    }
}
