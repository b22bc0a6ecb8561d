package dev.beckon.simulator.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.message.Channel;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Reads what the control endpoints are sent; an unknown field is refused, so that a misspelt fault is not silently
 * none.
 */
public final class ControlJson {

    private static final ObjectMapper STRICT = Json.MAPPER
            .copy()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION);

    private ControlJson() {}

    /**
     * Reads one JSON object.
     *
     * @throws ProblemException 400 {@code malformed_json} or {@code invalid_body}, naming the place
     */
    public static <T> T read(byte[] body, Class<T> type) {
        try {
            if (body != null && STRICT.readValue(body, type) instanceof T value) {
                return value;
            }
            throw ProblemException.badRequest("invalid_body", "The body must be a JSON object");
        } catch (JsonMappingException e) {
            throw ProblemException.badRequest("invalid_body", e.getPathReference() + ": " + e.getOriginalMessage());
        } catch (JacksonException e) {
            throw ProblemException.badRequest("malformed_json", e.getOriginalMessage());
        } catch (IOException e) {
            throw ProblemException.badRequest("malformed_json", e.getMessage());
        }
    }

    /**
     * Reads a channel's word.
     *
     * @throws ProblemException 400 {@code unknown_channel}
     */
    public static Channel channel(String word) {
        return Arrays.stream(Channel.values())
                .filter(channel -> channel.wireName().equals(word))
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest(
                        "unknown_channel",
                        "'" + word + "' is not one of "
                                + Arrays.stream(Channel.values())
                                        .map(Channel::wireName)
                                        .collect(Collectors.joining(", "))));
    }
}
