package dev.beckon.definitions;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.beckon.contracts.definition.ApiTriggerParameter;
import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.id.ApiTriggerId;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.localstack.testing.KafkaTestResource;
import dev.beckon.localstack.testing.PostgresTestResource;
import dev.beckon.support.kafka.CompactedView;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
class ApiTriggerResourceTest {

    private static final String ALL = "/api/v1/api_triggers";
    private static final String ONE = ALL + "/{id}";
    private static final String WEATHER = """
            {"name": "weather_alert", "parameters": [
              {"name": "postcode", "type": "string", "required": true, "description": "Where it's bad"},
              {"name": "alert-type", "default": "snowstorm"},
              {"name": "severity", "type": "number"}, {"name": "sure", "type": "boolean"},
              {"name": "from", "type": "date"}, {"name": "regions", "type": "list"}, {"name": "more", "type": "object"}]}""";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void itShowsItsUrlAndAnExamplePayload() {
        int id = create(WEATHER);
        Caller.local()
                .get(ONE, id)
                .then()
                .statusCode(200)
                .header("ETag", "W/\"0\"")
                .body("id", equalTo(id))
                .body("name", equalTo("weather_alert"))
                .body("active", equalTo(true))
                .body("url", equalTo("https://beckon.example/api/v1/api_triggers/" + id + "/call"))
                .body("api_key_ids", empty())
                .body(
                        "parameters.name",
                        contains("postcode", "alert-type", "severity", "sure", "from", "regions", "more"))
                .body("parameters[0].required", equalTo(true))
                .body("parameters[1].type", equalTo("string"))
                .body("parameters[1].default", equalTo("snowstorm"))
                .body("example_payload.postcode", equalTo("text"))
                .body("example_payload.'alert-type'", equalTo("snowstorm"))
                .body("example_payload.severity", equalTo(42))
                .body("example_curl", containsString("/call' -H 'Authorization: Bearer "));
    }

    @Test
    void allFaultsAreReportedAtOnce() {
        refused("""
                {"name": " ", "active": "yes", "surprise": 1, "api_key_ids": ["x"], "parameters": [
                  {"type": "string"}, {"name": "1st"}, {"name": "a.b"}, {"name": "a", "type": "money"}, {"name": "a"},
                  {"name": "n", "type": "number", "default": "7"}, {"name": "r", "required": 1, "extra": 2}, 5]}""")
                .body("code", equalTo("invalid_api_trigger"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/name invalid_value",
                                "/active wrong_type",
                                "/surprise unknown_field",
                                "/api_key_ids/0 wrong_type",
                                "/parameters/0/name missing_field",
                                "/parameters/1/name invalid_parameter_name",
                                "/parameters/2/name invalid_parameter_name",
                                "/parameters/3/type invalid_value",
                                "/parameters/4/name duplicate_parameter",
                                "/parameters/5/default wrong_type",
                                "/parameters/6/required wrong_type",
                                "/parameters/6/extra unknown_field",
                                "/parameters/7 wrong_type"));
        refused("{}").body("errors.code", contains("missing_field"));
        refused("{\"name\": \"x\", \"api_key_ids\": [\"00000000-0000-0000-0000-000000000001\"]}")
                .body("errors.code", contains("unknown_api_key"));
        Caller.local().body("[]").post(ALL).then().statusCode(400).body("code", equalTo("wrong_type"));
    }

    @Test
    void aChangeLeavesWhatIsNotGiven() {
        int id = create(WEATHER);
        String key = Caller.local().get("/api/v1/api_keys").path("items[0].id");
        Caller.local()
                .body("{\"active\": false, \"api_key_ids\": [\"" + key + "\"]}")
                .patch(ONE, id)
                .then()
                .statusCode(200)
                .header("ETag", "W/\"1\"")
                .body("active", equalTo(false))
                .body("api_key_ids", contains(key))
                .body("name", equalTo("weather_alert"))
                .body("parameters.size()", equalTo(7));
        Caller.local()
                .body("{\"api_key_ids\": null, \"parameters\": []}")
                .patch(ONE, id)
                .then()
                .body("api_key_ids", empty())
                .body("parameters", empty());
        Caller.local()
                .header("If-Match", "W/\"0\"")
                .body("{\"name\": \"late\"}")
                .patch(ONE, id)
                .then()
                .statusCode(412);
        Caller.local().body("{\"name\": null}").patch(ONE, id).then().statusCode(422);
    }

    @Test
    void anotherWorkspaceSeesNothingOfIt() {
        int id = create(WEATHER);
        Caller.of("other").get(ONE, id).then().statusCode(404).body("code", equalTo("api_trigger_not_found"));
        Caller.of("other").body("{}").patch(ONE, id).then().statusCode(404);
        Caller.of("other").delete(ONE, id).then().statusCode(404);
        Caller.of("other").get(ALL).then().body("items", empty());
        Caller.local().get(ALL + "?limit=200").then().body("items.id", hasItem(id));
        Caller.local().delete(ONE, id).then().statusCode(204);
        Caller.local().get(ALL + "?limit=200").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void whatAScenarioListensToIsNotDeleted() {
        int id = create(WEATHER);
        String listening = """
                {"title": "Storms", "triggers": [{"trigger_type": "api_trigger", "options": {"api_trigger_id": %d}}],
                 "actions": [{"action_key": "m", "action_type": "message", "content": "{{ params.postcode }}"}]}""";
        Caller.local()
                .body(listening.formatted(id + 1_000_000))
                .post("/api/v1/scenarios")
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown_api_trigger"));
        int scenario = Caller.local()
                .body(listening.formatted(id))
                .post("/api/v1/scenarios")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Caller.local().delete(ONE, id).then().statusCode(409).body("code", equalTo("in_use"));
        Caller.local().delete("/api/v1/scenarios/{id}", scenario).then().statusCode(204);
        Caller.local().delete(ONE, id).then().statusCode(204);
    }

    @Test
    void itIsPublishedFromItsCreationToItsDeletion() {
        int id = create(WEATHER);
        String key = DefinitionRecord.ApiTrigger.keyOf(new ApiTriggerId(id));
        try (CompactedView<DefinitionRecord> view = new CompactedView<>(Topics.DEFINITIONS, bootstrapServers)) {
            await().atMost(60, SECONDS).until(() -> view.get(key).isPresent());
            DefinitionRecord.ApiTrigger told =
                    (DefinitionRecord.ApiTrigger) view.get(key).orElseThrow();
            assertThat(told.active()).isTrue();
            assertThat(told.parameters())
                    .contains(new ApiTriggerParameter(
                            "alert-type", ApiTriggerParameter.Type.STRING, false, "snowstorm", null));
            Caller.local().body("{\"active\": false}").patch(ONE, id);
            await().atMost(60, SECONDS)
                    .until(() -> view.get(key)
                            .filter(record -> !((DefinitionRecord.ApiTrigger) record).active())
                            .isPresent());
            Caller.local().delete(ONE, id);
            await().atMost(60, SECONDS).until(() -> view.get(key).isEmpty());
        }
    }

    private static int create(String body) {
        return Caller.local()
                .body(body)
                .post(ALL)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse refused(String body) {
        return Caller.local().body(body).post(ALL).then().statusCode(422);
    }
}
