package dev.beckon.gateway.trigger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import dev.beckon.support.web.FiniteNumbers;
import dev.beckon.support.web.StorableText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads a JSON object from outside within limits that bound its cost: depth, key and number lengths, no key twice. */
public final class StrictReader {

    private static final int MAX_DEPTH = 32;
    private static final ObjectReader READER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(100)
                            .maxNameLength(1000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readerFor(JsonNode.class);

    private StrictReader() {}

    /**
     * Reads the whole of a body.
     *
     * @throws ProblemException 400 {@code missing_body}, {@code malformed_json}, {@code json_over_limit} or
     *     {@code wrong_type}; 422 {@code invalid_character} or {@code invalid_value}
     */
    public static ObjectNode object(byte[] body) {
        if (body.length == 0) {
            throw ProblemException.badRequest("missing_body", "Send a JSON object as the body", List.of());
        }
        try {
            JsonNode tree = READER.readValue(body);
            StorableText.check(body);
            FiniteNumbers.check(body);
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw ProblemException.badRequest("wrong_type", "Expected an object as the body", List.of());
        } catch (StreamConstraintsException e) {
            throw refused(
                    "json_over_limit",
                    "The body goes over a limit: at most " + MAX_DEPTH
                            + " levels, names of 1,000 and numbers of 100 characters",
                    e);
        } catch (JsonProcessingException e) {
            throw refused("malformed_json", "The body is not valid JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory cannot fail", e);
        }
    }

    private static ProblemException refused(String code, String detail, JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        String place = location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
        return new ProblemException(Problem.of(400, code, detail + place));
    }
}
