package dev.beckon.definitions;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.definition.WaitingMove;
import dev.beckon.contracts.definition.WaitingPolicy;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.localstack.testing.KafkaTestResource;
import dev.beckon.localstack.testing.PostgresTestResource;
import dev.beckon.support.kafka.CompactedView;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a change means for those who are under way. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TriggerServiceStub.class)
class ImpactTest {

    private static final String TWO_QUESTIONS = """
            {"title": "Two questions", "actions": [
              {"action_key": "q1", "action_type": "ask_question", "content": "One?", "options": {"timeout": "PT1H"}},
              {"action_key": "q2", "parent_key": "q1", "parent_branch": "option_replied",
               "action_type": "ask_question", "content": "Two?"}]}""";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void aPreviewTellsWhoWaitsWhereAndChangesNothing() {
        JsonPath made = create();
        int id = made.getInt("id");
        TriggerServiceStub.ANSWERS.put("GET /internal/scenarios/" + id + "/waiting", """
                {"items": [{"version": 1, "action_key": "q1", "waiting": 12}, {"version": 1, "action_key": "q2", "waiting": 3}]}""");
        Caller.local()
                .body(withoutTheSecond(made, ""))
                .patch("/api/v1/scenarios/{id}?preview=true", id)
                .then()
                .statusCode(200)
                .body("new_version", equalTo(true))
                .body("version", equalTo(2))
                .body("waiting", equalTo(15))
                .body("actions.removed.action_key", contains("q2"))
                .body("actions.removed[0].waiting", equalTo(3))
                .body("actions.removed[0].versions[0].version", equalTo(1))
                .body("actions.removed[0].policies", contains("finish", "move", "exit"))
                .body("actions.changed[0].action_key", equalTo("q1"))
                .body("actions.changed[0].fields", contains("content", "options.timeout"))
                .body("actions.changed[0].waiting", equalTo(12))
                .body("actions.added.action_key", contains("end"))
                .body("moves", empty());
        Caller.local().get("/api/v1/scenarios/{id}", id).then().body("version", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"preview=1", "preview=", "preview"})
    void aPreviewThatIsNotSpelledOutIsRefusedAndNotCarriedOut(String query) {
        JsonPath made = create();
        Caller.local()
                .body(withoutTheSecond(made, ""))
                .patch("/api/v1/scenarios/" + made.getInt("id") + "?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid_parameter"));
        Caller.local().get("/api/v1/scenarios/{id}", made.getInt("id")).then().body("version", equalTo(1));
    }

    @Test
    void thePolicyGoesOutWithTheVersion() {
        JsonPath made = create();
        int id = made.getInt("id");
        String running = """
                , "running": {"default": "exit", "actions": {"q2": {"policy": "move", "to": "end"}}}""";
        Caller.local()
                .body(withoutTheSecond(made, running))
                .patch("/api/v1/scenarios/{id}", id)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        String key = DefinitionRecord.ScenarioVersion.keyOf(new ScenarioId(id), 2);
        try (var definitions = new CompactedView<>(Topics.DEFINITIONS, bootstrapServers)) {
            await().atMost(60, SECONDS).until(() -> definitions.get(key).isPresent());
            assertThat(((DefinitionRecord.ScenarioVersion) definitions.get(key).orElseThrow()).moves())
                    .containsExactly(
                            new WaitingMove("q1", WaitingPolicy.EXIT, null),
                            new WaitingMove("q2", WaitingPolicy.MOVE, "end"));
        }
    }

    @Test
    void aPolicyThatDoesNotFitIsRefusedWithAllThatIsWrong() {
        JsonPath made = create();
        String running = """
                , "running": {"default": "move", "how": 1, "actions": {
                  "q2": {"policy": "move", "to": "nowhere"}, "q/9": {"policy": "exit"}, "q1": {"policy": "move"},
                  "x": {"policy": "finish", "to": "end"}}}""";
        Caller.local()
                .body(withoutTheSecond(made, running))
                .patch("/api/v1/scenarios/{id}", made.getInt("id"))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/running/default",
                                "/running/how",
                                "/running/actions/q2/to",
                                "/running/actions/q~19",
                                "/running/actions/q1/to",
                                "/running/actions/x",
                                "/running/actions/x/to"));
        Caller.local()
                .body("{\"title\": \"T\", \"running\": {\"default\": \"exit\"}}")
                .patch("/api/v1/scenarios/{id}", made.getInt("id"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("no_new_version"));
    }

    @Test
    void withoutTriggerServiceThereIsNoReport() {
        JsonPath made = create();
        int id = made.getInt("id");
        TriggerServiceStub.ANSWERS.put("GET /internal/scenarios/" + id + "/waiting", "503");
        Caller.local()
                .body(withoutTheSecond(made, ""))
                .patch("/api/v1/scenarios/{id}?preview=true", id)
                .then()
                .statusCode(503)
                .body("code", equalTo("service_unavailable"));
    }

    private static String withoutTheSecond(JsonPath made, String more) {
        return """
                {"actions": [{"id": %d, "content": "Well?", "options": {"timeout": "PT2H"}},
                  {"action_key": "end", "parent_key": "q1", "parent_branch": "option_replied",
                   "action_type": "message", "content": "Thanks"}]%s}""".formatted(made.getInt("actions[0].id"), more);
    }

    private static JsonPath create() {
        return Caller.local()
                .body(TWO_QUESTIONS)
                .post("/api/v1/scenarios")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
