package dev.beckon.definitions;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.beckon.localstack.testing.KafkaTestResource;
import dev.beckon.localstack.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a scenario may name of the calls that start it. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TriggerServiceStub.class)
class DeclaredParametersTest {

    private String storm;
    private String flood;

    @BeforeEach
    void twoApiTriggers() {
        storm = listensTo("""
                {"name": "storm", "parameters": [{"name": "postcode", "required": true}, {"name": "severity", "type": "number"},
                  {"name": "alert-type", "default": "snow"}]}""");
        flood = listensTo("{\"name\": \"flood\", \"parameters\": [{\"name\": \"river\"}]}");
    }

    @Test
    void whatIsDeclaredIsNotWarnedOfThoughACallMayLeaveItOut() {
        saved("{{ params.severity }} {{ trigger.postcode }} {{ apicontent['alert-type'] }}", storm)
                .body("warnings", nullValue());
    }

    @Test
    void whatIsNotDeclaredIsWarnedOf() {
        saved("{{ params.severty }}", storm)
                .body("warnings.code", contains("unknown_parameter"))
                .body("warnings.pointer", contains("/actions/0/content"));
    }

    @Test
    void oneOfSeveralApiTriggersMayDeclareIt() {
        saved("{{ params.severity }} {{ params.river }}", storm, flood).body("warnings", nullValue());
        saved("{{ params.severity }} {{ params.river }} {{ params.lake }}", storm, flood)
                .body("warnings.code", contains("unknown_parameter"));
        saved("{{ params.severity }}", flood).body("warnings.code", contains("unknown_parameter"));
    }

    @Test
    void whatElseStartsItMayBringAnything() {
        saved("{{ params.lake }}", storm, "{\"trigger_type\": \"event\", \"options\": {\"event\": \"rained\"}}")
                .body("warnings", nullValue());
        saved("{{ params.lake }}", storm, "{\"trigger_type\": \"api\"}").body("warnings", nullValue());
        saved("{{ params.lake }}").body("warnings", nullValue());
    }

    @Test
    void aSimulationIsGivenWhatACallOfTheApiTriggerWouldBring() {
        String text = "{{ params['alert-type'] }} in {{ params.postcode }}{{ params.severity }}";
        int id = saved(text, storm, flood).extract().path("id");

        simulated(id, "{\"postcode\": \"1010\"}")
                .body("messages[0].content.text", equalTo("snow in 1010"))
                .body("warnings", empty());
        simulated(id, "{\"postcode\": \"1010\", \"anything\": 1}")
                .body("warnings.code", contains("unknown_variable", "unknown_variable"));
    }

    private static ValidatableResponse simulated(int id, String data) {
        return Caller.local()
                .body("{\"contact\": {\"name\": \"Ada\"}, \"data\": " + data + "}")
                .post("/api/v1/scenarios/{id}/simulate", id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse saved(String text, String... triggers) {
        return Caller.local()
                .body("{\"title\": \"Weather\", \"triggers\": ["
                        + Arrays.stream(triggers).collect(Collectors.joining(","))
                        + "], \"actions\": [{\"action_key\": \"m\", \"action_type\": \"message\", \"content\": \""
                        + text
                        + "\"}]}")
                .post("/api/v1/scenarios")
                .then()
                .statusCode(201);
    }

    /** A trigger of a scenario that listens to this new API trigger. */
    private static String listensTo(String apiTrigger) {
        int id = Caller.local()
                .body(apiTrigger)
                .post("/api/v1/api_triggers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return "{\"trigger_type\": \"api_trigger\", \"options\": {\"api_trigger_id\": " + id + "}}";
    }
}
