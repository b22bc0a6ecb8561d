package dev.beckon.simulator.admission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.Json;

/** A provider's HTTP answer with a JSON body. */
public record ProviderAnswer(int status, byte[] body) {

    /** Writes the body once, as it is. */
    public static ProviderAnswer of(int status, JsonNode body) {
        try {
            return new ProviderAnswer(status, Json.MAPPER.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON tree can always be written", e);
        }
    }
}
