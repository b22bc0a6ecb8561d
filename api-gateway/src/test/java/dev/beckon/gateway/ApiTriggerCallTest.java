package dev.beckon.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import dev.beckon.contracts.access.Permission;
import dev.beckon.contracts.definition.ApiTriggerParameter;
import dev.beckon.contracts.definition.ApiTriggerParameter.Type;
import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.id.ApiTriggerId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.trigger.TriggerEvent;
import dev.beckon.localstack.testing.KafkaTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(EchoUpstream.class)
class ApiTriggerCallTest {

    private static final List<ApiTriggerParameter> WEATHER = List.of(
            new ApiTriggerParameter("postcode", Type.STRING, true, null, null),
            new ApiTriggerParameter("alert-type", Type.STRING, false, "snowstorm", null),
            new ApiTriggerParameter("severity", Type.NUMBER, false, null, null),
            new ApiTriggerParameter("from", Type.DATE, false, null, null),
            new ApiTriggerParameter("regions", Type.LIST, false, null, null),
            new ApiTriggerParameter("more", Type.OBJECT, false, null, null),
            new ApiTriggerParameter("sure", Type.BOOLEAN, false, null, null));
    private static final String SNOW = """
            {"postcode": "1010", "severity": 3.5, "from": "2026-12-01T06:00:00+01:00", "regions": ["a"], "sure": true}""";

    @Inject
    Published published;

    @Inject
    TriggerTopic topic;

    private WorkspaceId workspace;
    private String key;
    private ApiTriggerId trigger;

    @BeforeEach
    void aWorkspaceWithAnApiTrigger() {
        workspace = Published.workspace();
        key = published.key(workspace);
        trigger = new ApiTriggerId(Published.newId());
        declare(true, WEATHER, List.of());
    }

    @Test
    void oneCallIsOneEventWithItsParametersAndDefaults() {
        Response answer = Published.with(key).body(SNOW).post(path());
        answer.then().statusCode(202).body("status", equalTo("accepted"));
        String call = answer.path("trigger_call_id");
        answer.then().header("Location", "/api/v1/trigger_calls/" + call);
        List<TriggerEvent> events = topic.eventsOf(call);
        assertThat(events).hasSize(1);
        TriggerEvent event = events.getFirst();
        assertThat(event.workspace()).isEqualTo(workspace);
        assertThat(event.source()).isEqualTo(path());
        assertThat(event.request().apiTriggerId()).isEqualTo(trigger);
        assertThat(event.request().scenarioId()).isNull();
        assertThat(event.request().contacts()).isEmpty();
        assertThat(event.request().data())
                .containsExactly(
                        entry("postcode", "1010"),
                        entry("alert-type", "snowstorm"),
                        entry("severity", 3.5),
                        entry("from", "2026-12-01T06:00:00+01:00"),
                        entry("regions", List.of("a")),
                        entry("more", null),
                        entry("sure", true));
    }

    @Test
    void theParametersMayStandInAnEnvelopeUnlessOneIsCalledSo() {
        String call =
                call("{\"params\": " + SNOW + "}").statusCode(202).extract().path("trigger_call_id");
        assertThat(topic.eventsOf(call).getFirst().request().data()).containsEntry("postcode", "1010");
        call("{\"params\": {\"severity\": 1}}").statusCode(422).body("errors.pointer", contains("/params/postcode"));
        call("{\"params\": 5}").statusCode(422).body("errors.pointer", contains("/params"));

        declare(true, List.of(new ApiTriggerParameter("params", Type.OBJECT, true, null, null)), List.of());
        call = call("{\"params\": {\"x\": 1}}").statusCode(202).extract().path("trigger_call_id");
        assertThat(topic.eventsOf(call).getFirst().request().data()).containsOnlyKeys("params");
    }

    @Test
    void allFaultsAreReportedAtOnce() {
        call("""
                {"alert-type": 1, "severity": "high", "from": "tomorrow", "regions": {}, "more": [], "sure": "yes", "a/b": 1}""")
                .statusCode(422)
                .body("code", equalTo("invalid_api_trigger_call"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/postcode missing_parameter",
                                "/alert-type wrong_type",
                                "/severity wrong_type",
                                "/from wrong_type",
                                "/regions wrong_type",
                                "/more wrong_type",
                                "/sure wrong_type",
                                "/a~1b unknown_parameter"));
        call("[]").statusCode(400).body("code", equalTo("wrong_type"));
        call("{").statusCode(400).body("code", equalTo("malformed_json"));
    }

    @Test
    void withoutParametersNoBodyIsNeeded() {
        declare(true, List.of(), List.of());
        Published.with(key).post(path()).then().statusCode(202);
        call("{\"x\": 1}").statusCode(422).body("errors.code", contains("unknown_parameter"));
    }

    @Test
    void onlyAKeyThatMayCallsIt() {
        String without = published.key(workspace, EnumSet.complementOf(EnumSet.of(Permission.API_TRIGGERS_CALL)));
        Published.with(without)
                .body(SNOW)
                .post(path())
                .then()
                .statusCode(403)
                .body("code", equalTo("missing_permission"));

        declare(true, WEATHER, List.of("chosen"));
        call(SNOW).statusCode(403).body("code", equalTo("api_key_not_allowed"));
        String chosen = published.key(workspace, "chosen", EnumSet.of(Permission.API_TRIGGERS_CALL));
        Published.with(chosen).body(SNOW).post(path()).then().statusCode(202);
    }

    @Test
    void basicAuthenticationWorksToo() {
        String pair = Base64.getEncoder().encodeToString(("anything:" + key).getBytes(StandardCharsets.UTF_8));
        RestAssured.given()
                .header("Authorization", "Basic " + pair)
                .contentType("application/json")
                .body(SNOW)
                .post(path())
                .then()
                .statusCode(202);
    }

    @Test
    void onlyAnActiveApiTriggerOfTheWorkspaceIsCalled() {
        declare(false, WEATHER, List.of());
        call(SNOW).statusCode(409).body("code", equalTo("api_trigger_inactive"));
        String stranger = published.key(Published.workspace());
        Published.with(stranger)
                .body(SNOW)
                .post(path())
                .then()
                .statusCode(404)
                .body("code", equalTo("api_trigger_not_found"));
        Published.with(key)
                .body(SNOW)
                .post("/api/v1/api_triggers/abc/call")
                .then()
                .statusCode(404);
    }

    @Test
    void oneIdempotencyKeyHasOneEffect() {
        String first = keyed(SNOW).statusCode(202).extract().path("trigger_call_id");
        keyed(SNOW).statusCode(202).header("Idempotency-Replayed", "true").body("trigger_call_id", equalTo(first));
        assertThat(topic.eventsOf(first)).hasSize(1);
        keyed("{\"postcode\": \"2020\"}").statusCode(422).body("code", equalTo("idempotency_key_reused"));
    }

    @Test
    void aBodyThatWouldWeighOnEveryExecutionIsRefused() {
        call("{\"postcode\": \"" + "x".repeat(300_000) + "\"}").statusCode(413);
    }

    private void declare(boolean active, List<ApiTriggerParameter> parameters, List<String> keys) {
        published.tell(new DefinitionRecord.ApiTrigger(workspace, trigger, "weather", active, parameters, keys));
    }

    private String path() {
        return "/api/v1/api_triggers/" + trigger + "/call";
    }

    private ValidatableResponse call(String body) {
        return Published.with(key).body(body).post(path()).then();
    }

    private ValidatableResponse keyed(String body) {
        return Published.with(key)
                .header("Idempotency-Key", "storm-1")
                .body(body)
                .post(path())
                .then();
    }
}
