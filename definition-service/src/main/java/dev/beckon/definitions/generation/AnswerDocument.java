package dev.beckon.definitions.generation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.engine.validation.DefinitionProblem;

/** What a model's answer holds: models like to wrap JSON into a code block, or to say a word before it. */
sealed interface AnswerDocument {

    /** An object, whatever it says. */
    record Found(ObjectNode document) implements AnswerDocument {}

    /** No object. */
    record None(DefinitionProblem problem) implements AnswerDocument {}

    int MAX_LENGTH = 500_000;
    ObjectReader READER = Json.MAPPER.readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Reads from the first brace to the last. */
    static AnswerDocument of(String answer) {
        int from = answer.indexOf('{');
        int to = answer.lastIndexOf('}');
        if (from < 0 || to < from) {
            return none("the answer holds no JSON object");
        }
        if (to - from > MAX_LENGTH) {
            return none("the answer has more than " + MAX_LENGTH + " characters");
        }
        try {
            return READER.readValue(answer.substring(from, to + 1)) instanceof ObjectNode document
                    ? new Found(document)
                    : none("the answer holds no JSON object");
        } catch (JsonProcessingException e) {
            return none("the answer is not valid JSON: " + e.getOriginalMessage());
        }
    }

    private static AnswerDocument none(String message) {
        return new None(new DefinitionProblem("", "malformed_json", message));
    }
}
