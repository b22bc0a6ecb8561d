package dev.beckon.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.support.kafka.RecordPublisher;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Town;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ServiceTest
class PoisonTest {

    @Inject
    Town town;

    @Inject
    RecordPublisher publisher;

    @Inject
    MeterRegistry meters;

    @Test
    void whatCannotBeReadIsPutAsideAndWhatFollowsIsHandled() {
        WorkspaceId home = town.workspace();
        ScenarioId scenario = town.scenario(home, 1);
        town.anybody(home, "ann");
        TriggerCallId call = Town.newCall();
        double before = deadLetters();

        for (String poison : List.of("not JSON", "{\"specversion\":\"1.0\",\"type\":\"other\"}", "[]", "null")) {
            publisher
                    .publishRaw(
                            Topics.TRIGGERS.name(), call.toString(), poison.getBytes(StandardCharsets.UTF_8), Map.of())
                    .join();
        }
        publisher
                .publishRaw(Topics.TRIGGERS.name(), call.toString(), null, Map.of())
                .join();
        town.trigger(
                home,
                call,
                new TriggerRequest(scenario, List.of(Town.named("ann")), Map.of("nul", "a\u0000b"), null, null));

        await().untilAsserted(() -> town.as(home)
                .get("/api/v1/trigger_calls/" + call)
                .then()
                .statusCode(200)
                .body("status", equalTo("emitted")));
        assertThat(deadLetters() - before).isEqualTo(5);
    }

    private double deadLetters() {
        return meters.counter("beckon.dead_letters", "topic", Topics.TRIGGERS.name(), "reason", "undecodable")
                .count();
    }
}
