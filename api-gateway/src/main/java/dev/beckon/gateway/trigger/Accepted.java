package dev.beckon.gateway.trigger;

import dev.beckon.contracts.codec.Codec;
import dev.beckon.contracts.id.TriggerCallId;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/**
 * The answer to an accepted call.
 *
 * @param replayed whether an earlier request with the same idempotency key was the one that was accepted
 */
record Accepted(TriggerCallId call, boolean replayed) {

    private static final Codec<AcceptedBody> CODEC = Codec.json(AcceptedBody.class);

    static Accepted first(TriggerCallId call) {
        return new Accepted(call, false);
    }

    static Accepted replayed(TriggerCallId call) {
        return new Accepted(call, true);
    }

    void answer(HttpServerResponse response) {
        if (replayed) {
            response.putHeader("Idempotency-Replayed", "true");
        }
        response.setStatusCode(202)
                .putHeader("Content-Type", "application/json")
                .putHeader("Location", "/api/v1/trigger_calls/" + call)
                .end(Buffer.buffer(CODEC.encode(AcceptedBody.of(call.toString()))));
    }
}
