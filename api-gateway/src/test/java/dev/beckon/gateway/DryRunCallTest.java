package dev.beckon.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.beckon.contracts.access.Permission;
import dev.beckon.contracts.definition.ApiTriggerParameter;
import dev.beckon.contracts.definition.ApiTriggerParameter.Type;
import dev.beckon.contracts.definition.DefinitionRecord.ApiTrigger;
import dev.beckon.contracts.id.ApiTriggerId;
import dev.beckon.contracts.trigger.TriggerEvent;
import dev.beckon.localstack.testing.KafkaTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that only ask: whatever the caller gets wrong, nothing starts that was only to be tried. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(EchoUpstream.class)
class DryRunCallTest {

    private static final String ANN = "{\"contacts\": [{\"external_id\": \"ann\"}]}";
    private static final List<ApiTriggerParameter> WIND =
            List.of(new ApiTriggerParameter("wind", Type.NUMBER, true, null, null));

    @Inject
    Published published;

    @Inject
    TriggerTopic topic;

    private Caller caller;
    private ApiTriggerId trigger;

    @BeforeEach
    void aWorkspaceWithSomethingToCall() {
        caller = Caller.of(published);
        trigger = new ApiTriggerId(Published.newId());
        declare(true, WIND, List.of());
    }

    @Test
    void theQueryOfAnApiTriggersCallSaysSo() {
        assertThat(call("?dry_run=true").request().dryRun()).isTrue();
        assertThat(call("?dry_run=true").request().data()).isEqualTo(Map.of("wind", 120));
        assertThat(call("?dry_run=false").request().dryRun()).isFalse();
        assertThat(call("").request().dryRun()).isFalse();
    }

    @Test
    void soDoesTheQueryOfAScenariosCallBesideItsBody() {
        assertThat(written(caller.request()
                                .body(ANN)
                                .post(caller.path() + "?dry_run=true")
                                .then())
                        .request()
                        .dryRun())
                .isTrue();
        String dry = ANN.replace("]}", "], \"dry_run\": true}");
        assertThat(written(caller.request()
                                .body(dry)
                                .post(caller.path() + "?dry_run=false")
                                .then())
                        .request()
                        .dryRun())
                .isTrue();
    }

    @Test
    void aParameterOfThatNameIsAParameter() {
        call(caller.request(), "", "{\"wind\": 120, \"dry_run\": true}")
                .statusCode(422)
                .body("errors.code", contains("unknown_parameter"));

        declare(true, List.of(new ApiTriggerParameter("dry_run", Type.BOOLEAN, true, null, null)), List.of());

        TriggerEvent real = written(call(caller.request(), "", "{\"dry_run\": true}"));
        assertThat(real.request().dryRun()).isFalse();
        assertThat(real.request().data()).isEqualTo(Map.of("dry_run", true));
        TriggerEvent tried = written(call(caller.request(), "?dry_run=true", "{\"dry_run\": false}"));
        assertThat(tried.request().dryRun()).isTrue();
        assertThat(tried.request().data()).isEqualTo(Map.of("dry_run", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?dry_run",
                "?dry_run=",
                "?dry_run=1",
                "?dry_run=True",
                "?dry_run=true&dry_run=false",
                "?dry_run=%00"
            })
    void whatIsNotUnderstoodStartsNothing(String query) {
        RequestSpecification asIs = caller.request().urlEncodingEnabled(false);
        call(asIs, query, "{\"wind\": 120}").statusCode(400).body("code", equalTo("invalid_parameter"));
        asIs.body(ANN).post(caller.path() + query).then().statusCode(400).body("code", equalTo("invalid_parameter"));
    }

    @Test
    void anApiTriggerThatIsSwitchedOffCanBeTriedByWhoMayCallIt() {
        declare(false, WIND, List.of("chosen"));
        String chosen = published.key(caller.workspace(), "chosen", Set.of(Permission.API_TRIGGERS_CALL));

        assertThat(written(call(Published.with(chosen), "?dry_run=true", "{\"wind\": 120}"))
                        .request()
                        .dryRun())
                .isTrue();
        call(Published.with(chosen), "", "{\"wind\": 120}")
                .statusCode(409)
                .body("code", equalTo("api_trigger_inactive"));
        call(caller.request(), "?dry_run=true", "{\"wind\": 120}")
                .statusCode(403)
                .body("code", equalTo("api_key_not_allowed"));
        call(Published.with(published.key(Published.workspace())), "?dry_run=true", "{\"wind\": 120}")
                .statusCode(404);
    }

    @Test
    void aDryRunUsesNoIdempotencyKeyUpAndIsNotTakenForTheCall() {
        String tried = storm("?dry_run=true", nullValue());
        String called = storm("", nullValue());

        assertThat(called).isNotEqualTo(tried);
        assertThat(storm("?dry_run=true", equalTo("true"))).isEqualTo(tried);
        assertThat(storm("", equalTo("true"))).isEqualTo(called);
        assertThat(topic.eventsOf(tried))
                .hasSize(1)
                .allMatch(event -> event.request().dryRun());
        assertThat(topic.eventsOf(called))
                .hasSize(1)
                .noneMatch(event -> event.request().dryRun());
        call(caller.request().header("Idempotency-Key", "storm"), "?dry_run=true", "{\"wind\": 90}")
                .statusCode(422)
                .body("code", equalTo("idempotency_key_reused"));
    }

    @Test
    void norDoesOneThatTheBodyAsksFor() {
        String dry = ANN.replace("]}", "], \"dry_run\": true}");
        RequestSpecification keyed = caller.request().header("Idempotency-Key", "storm");

        TriggerEvent tried = written(keyed.body(dry).post(caller.path()).then());
        TriggerEvent called = written(keyed.body(ANN).post(caller.path()).then());

        assertThat(tried.request().dryRun()).isTrue();
        assertThat(called.request().dryRun()).isFalse();
        assertThat(called.callId()).isNotEqualTo(tried.callId());
        assertThat(List.of(tried.idempotencyKey(), called.idempotencyKey())).containsOnly("storm");
    }

    private void declare(boolean active, List<ApiTriggerParameter> parameters, List<String> keys) {
        published.tell(new ApiTrigger(caller.workspace(), trigger, "weather", active, parameters, keys));
    }

    private TriggerEvent call(String query) {
        return written(call(caller.request(), query, "{\"wind\": 120}"));
    }

    private ValidatableResponse call(RequestSpecification request, String query, String body) {
        return request.body(body)
                .post("/api/v1/api_triggers/" + trigger + "/call" + query)
                .then();
    }

    /** @return the call's id */
    private String storm(String query, Matcher<?> replayed) {
        return call(caller.request().header("Idempotency-Key", "storm"), query, "{\"wind\": 120}")
                .statusCode(202)
                .header("Idempotency-Replayed", replayed)
                .extract()
                .path("trigger_call_id");
    }

    private TriggerEvent written(ValidatableResponse answer) {
        return topic.eventsOf(answer.statusCode(202).extract().path("trigger_call_id"))
                .getFirst();
    }
}
