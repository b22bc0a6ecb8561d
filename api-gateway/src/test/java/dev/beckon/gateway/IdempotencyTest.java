package dev.beckon.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.gateway.idempotency.IdempotencyKey;
import dev.beckon.gateway.idempotency.IdempotencyMemory;
import dev.beckon.gateway.idempotency.IdempotencyState;
import dev.beckon.localstack.testing.KafkaTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(EchoUpstream.class)
class IdempotencyTest {

    private static final String BODY = "{\"contacts\": [{\"id\": 5}]}";

    @Inject
    Published published;

    @Inject
    TriggerTopic topic;

    @Inject
    IdempotencyMemory memory;

    private Caller caller;

    @BeforeEach
    void aWorkspaceWithAScenario() {
        caller = Caller.of(published);
    }

    @Test
    void theSameRequestGetsTheSameAnswerAndHasOneEffect() {
        Response first = post("order-1", BODY);
        first.then().statusCode(202).header("Idempotency-Replayed", nullValue());
        published.scenario(caller.workspace(), caller.scenario(), false);
        Response second = post("order-1", BODY);
        second.then().statusCode(202).header("Idempotency-Replayed", "true");
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(topic.eventsOf(first.path("trigger_call_id"))).hasSize(1);
    }

    @Test
    void theCallsIdFollowsFromTheKey() {
        String expected = DerivedId.triggerCall(caller.workspace(), caller.scenario() + "/order-2")
                .toString();
        Response answer = post("order-2", BODY);
        answer.then().body("trigger_call_id", equalTo(expected));
        assertThat(topic.eventsOf(expected).getFirst().idempotencyKey()).isEqualTo("order-2");
    }

    @Test
    void anotherRequestWithTheSameKeyIsRefused() {
        post("order-3", BODY).then().statusCode(202);
        post("order-3", BODY.replace('5', '6')).then().statusCode(422).body("code", equalTo("idempotency_key_reused"));
        ScenarioId other = published.scenario(caller.workspace(), true);
        post(other, "order-3", BODY).then().statusCode(422).body("code", equalTo("idempotency_key_reused"));
    }

    @Test
    void anotherWorkspaceMayUseTheSameKey() {
        post("order-4", BODY).then().statusCode(202);
        WorkspaceId stranger = Published.workspace();
        ScenarioId theirs = published.scenario(stranger, true);
        Published.with(published.key(stranger))
                .header("Idempotency-Key", "order-4")
                .body(BODY)
                .post("/api/v1/scenarios/" + theirs + "/trigger")
                .then()
                .statusCode(202)
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    void aRefusedRequestDoesNotUseTheKeyUp() {
        post("order-5", "{\"contacts\": []}").then().statusCode(422).body("code", equalTo("invalid_trigger"));
        post("order-5", BODY).then().statusCode(202);
    }

    @Test
    void whileTheFirstIsBeingHandledTheSecondIsTold() {
        IdempotencyKey order = new IdempotencyKey(caller.workspace(), "order-6", false);
        assertThat(memory.begin(order, "hash")).isEqualTo(new IdempotencyState.First());
        assertThat(memory.begin(order, "hash")).isEqualTo(new IdempotencyState.InProgress());
        assertThat(memory.begin(order, "other")).isEqualTo(new IdempotencyState.UsedOtherwise());
        memory.release(order);
        assertThat(memory.begin(order, "other")).isEqualTo(new IdempotencyState.First());
    }

    @Test
    void ofCopiesAtTheSameMomentOneIsWritten() throws Exception {
        List<Future<Response>> answers = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                answers.add(callers.submit(() -> post("order-7", BODY)));
            }
        }
        for (Future<Response> answer : answers) {
            assertThat(answer.get().statusCode()).isIn(202, 409);
            if (answer.get().statusCode() == 409) {
                answer.get().then().header("Retry-After", "1").body("code", equalTo("idempotency_in_progress"));
            }
        }
        String call = DerivedId.triggerCall(caller.workspace(), caller.scenario() + "/order-7")
                .toString();
        assertThat(topic.eventsOf(call)).hasSize(1);
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        post("k".repeat(256), BODY).then().statusCode(400).body("code", equalTo("invalid_idempotency_key"));
        post("k".repeat(255), BODY).then().statusCode(202);
    }

    private Response post(String idempotencyKey, String body) {
        return post(caller.scenario(), idempotencyKey, body);
    }

    private Response post(ScenarioId scenario, String idempotencyKey, String body) {
        return caller.request()
                .header("Idempotency-Key", idempotencyKey)
                .body(body)
                .post("/api/v1/scenarios/" + scenario + "/trigger");
    }
}
