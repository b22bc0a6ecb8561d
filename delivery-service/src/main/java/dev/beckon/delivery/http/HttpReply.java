package dev.beckon.delivery.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.beckon.contracts.codec.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
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
    record NotSent(Cause cause) implements HttpReply {

        /** Why there was no connection. */
        public enum Cause {
            /** {@link EgressPolicy} does not allow the address. */
            ADDRESS_REFUSED,
            NO_SUCH_HOST,
            CONNECT_TIMEOUT,
            CONNECTION_FAILED,
            /** This process is stopping. */
            INTERRUPTED
        }

        /** The cause's word in outcomes, such as {@code no_such_host}. */
        public String reason() {
            return cause.name().toLowerCase(Locale.ROOT);
        }
    }

    /** The request may have reached the other side, and its answer did not come, or not whole. */
    record NoAnswer(Cause cause) implements HttpReply {

        /** Why there is no answer. */
        public enum Cause {
            ANSWER_TIMEOUT,
            ANSWER_TOO_LARGE,
            CONNECTION_CUT,
            /** This process is stopping. */
            INTERRUPTED
        }

        /** The cause's word in outcomes, such as {@code answer_timeout}. */
        public String reason() {
            return cause.name().toLowerCase(Locale.ROOT);
        }
    }
}
