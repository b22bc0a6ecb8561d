package dev.beckon.delivery.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.beckon.contracts.codec.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** What is known after a call over HTTP. */
public sealed interface HttpReply {

    /**
     * The whole answer came.
     *
     * @param contentType as the header says; null when it does not
     * @param retryAfter the wait that the answer asked for in seconds; null when it did not
     */
    record Answered(int status, byte[] body, String contentType, Duration retryAfter) implements HttpReply {

        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /** How long the answer asks to wait, or {@code otherwise} where it does not say. */
        public Duration retryAfterOr(Duration otherwise) {
            return retryAfter == null ? otherwise : retryAfter;
        }

        /** The body as JSON; a missing node when it is none. */
        public JsonNode json() {
            try {
                return Optional.ofNullable(Json.MAPPER.readTree(body)).orElse(MissingNode.getInstance());
            } catch (IOException notJson) {
                return MissingNode.getInstance();
            }
        }
    }

    /** No connection came about: certainly nothing was sent. */
    record NotSent(String reason) implements HttpReply {}

    /** The request may have reached the other side, and its answer did not come, or not whole. */
    record NoAnswer(String reason) implements HttpReply {}
}
