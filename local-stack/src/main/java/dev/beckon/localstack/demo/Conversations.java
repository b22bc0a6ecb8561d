package dev.beckon.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** The conversations that one trigger call started. */
record Conversations(PublicApi api, String call) {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Longer than the question waits for an answer: when nothing ends for so long, nothing more will end now. */
    private static final Duration QUIET = Duration.ofSeconds(60);

    /** Returns the state of the call when all conversations have ended, or none has ended for a good while. */
    JsonNode awaitEnd(Runnable tick) throws IOException, InterruptedException {
        JsonNode state = api.call(call);
        int ended = ended(state);
        Instant lastEnd = Instant.now();
        while (!isOver(state) && lastEnd.plus(QUIET).isAfter(Instant.now())) {
            tick.run();
            Thread.sleep(PAUSE);
            state = api.call(call);
            if (ended(state) > ended) {
                ended = ended(state);
                lastEnd = Instant.now();
            }
        }
        return state;
    }

    /** How many go on, by the state of the call. */
    static int open(JsonNode state) {
        return state.path("audience").path("started").asInt() - ended(state);
    }

    private static boolean isOver(JsonNode state) {
        return state.path("status").asText().equals("completed") && open(state) <= 0;
    }

    private static int ended(JsonNode state) {
        JsonNode executions = state.path("executions");
        return executions.path("completed").asInt()
                + executions.path("failed").asInt()
                + executions.path("expired").asInt()
                + executions.path("interrupted").asInt();
    }
}
