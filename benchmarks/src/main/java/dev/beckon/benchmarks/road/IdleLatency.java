package dev.beckon.benchmarks.road;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.benchmarks.figures.Sample;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** From a single trigger call to the provider's receipt of the message, one call at a time. */
final class IdleLatency {

    private static final int WARM_UP = 300;
    private static final int CALLS = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String SCENARIO = """
            {"title": "Idle latency", "triggers": [{"trigger_type": "api"}], "actions": [
              {"action_key": "m1", "action_type": "message", "content": "Number {{ trigger.n }}"}]}""";

    private final RunningSystem system;

    IdleLatency(RunningSystem system) {
        this.system = system;
    }

    /** Milliseconds for each call after the warm-up. */
    Sample measure() throws IOException, InterruptedException, TimeoutException {
        int people = WARM_UP + CALLS;
        system.importContacts(People.ndjson("idle", people));
        long scenario = system.createScenario(SCENARIO);
        List<Double> millis = new ArrayList<>();
        for (int n = 0; n < people; n++) {
            Instant before = Instant.now();
            system.trigger(
                    scenario,
                    "{\"contacts\": [{\"external_id\": \"%s\"}], \"data\": {\"n\": %d}}"
                            .formatted(People.externalId("idle", n), n));
            Instant received = receivedAt(People.phone("idle", n));
            if (n >= WARM_UP) {
                millis.add(Duration.between(before, received).toNanos() / 1e6);
            }
        }
        return Sample.of(millis);
    }

    private Instant receivedAt(String phone) throws IOException, InterruptedException, TimeoutException {
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(giveUp)) {
            JsonNode messages = system.inbox("to=" + phone.replace("+", "%2B"));
            if (!messages.isEmpty()) {
                return Instant.parse(messages.get(0).path("received_at").asText());
            }
            Thread.sleep(Duration.ofMillis(5));
        }
        throw new TimeoutException("No message reached " + phone);
    }
}
