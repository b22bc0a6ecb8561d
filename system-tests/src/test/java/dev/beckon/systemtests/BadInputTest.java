package dev.beckon.systemtests;

import static io.restassured.RestAssured.given;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.Locale;
import org.apache.http.params.CoreProtocolPNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is sent, the answer is a coded problem that says where and what to do, and nothing half done. */
class BadInputTest {

    private static final String SCENARIO = """
            {"title": "Bad input", "active": %s, "triggers": [{"trigger_type": "api"}], "actions": [
              {"action_key": "m1", "action_type": "message", "content": "Hi"}]}""";

    private final Api api = RunningStack.api();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"contacts": [                                          | 400 | malformed_json
            {"contacts": [{"id": 1}], "colour": "red"}              | 422 | invalid_trigger
            {"contacts": {"id": 1}}                                 | 422 | invalid_trigger
            {"contacts": []}                                        | 422 | invalid_trigger
            {"contacts": [{}]}                                      | 422 | invalid_trigger
            {"contacts": [{"id": 1, "email": "a@example.org"}]}     | 422 | invalid_trigger
            """)
    void aBadTriggerIsRefused(String body, int status, String code) {
        long scenario = api.createScenario(SCENARIO.formatted("true"));

        problem(api.post("/scenarios/" + scenario + "/trigger", body).then(), status, code);
    }

    @Test
    void allFaultsOfATriggerAreToldAtOnce() {
        long scenario = api.createScenario(SCENARIO.formatted("true"));
        String body = "{\"contacts\": [{\"id\": 1}, {\"id\": true}], \"colour\": \"red\"}";

        problem(api.post("/scenarios/" + scenario + "/trigger", body).then(), 422, "invalid_trigger")
                .body("errors.pointer", hasItem("/colour"))
                .body("errors.pointer", hasItem("/contacts/1/id"))
                .body("errors.code", hasItem("unknown_field"))
                .body("errors.code", hasItem("wrong_type"));
    }

    @Test
    void anUnknownOrInactiveScenarioIsRefused() {
        long asleep = api.createScenario(SCENARIO.formatted("false"));
        String body = "{\"contacts\": [{\"id\": 1}]}";

        problem(api.post("/scenarios/999999999/trigger", body).then(), 404, "scenario_not_found");
        problem(api.post("/scenarios/" + asleep + "/trigger", body).then(), 409, "scenario_inactive");
        problem(api.as().get("/scenarios/999999999").then(), 404, "scenario_not_found");
        problem(api.as().get("/contacts/999999999").then(), 404, "contact_not_found");
        problem(
                api.as()
                        .get("/trigger_calls/00000000-0000-4000-8000-000000000000")
                        .then(),
                404,
                "trigger_call_not_found");
    }

    @Test
    void aMissingOrWrongKeyIsRefused() {
        problem(given().baseUri(api.url()).get("/api/v1/scenarios").then(), 401, "missing_api_key");
        problem(new Api(api.url(), "bk_wrong").as().get("/scenarios").then(), 401, "invalid_api_key");
        problem(
                new Api(api.url(), api.key().toLowerCase(Locale.ROOT))
                        .as()
                        .get("/scenarios")
                        .then(),
                401,
                "invalid_api_key");
    }

    @Test
    void aHugeBodyIsRefusedWithoutBeingRead() {
        byte[] huge = new byte[50 * 1024 * 1024];
        Arrays.fill(huge, (byte) ' ');

        // Who sends all of it unasked is cut off after a while, and then may not see the answer.
        problem(
                api.as()
                        .config(RestAssured.config()
                                .httpClient(httpClientConfig().setParam(CoreProtocolPNames.USE_EXPECT_CONTINUE, true)))
                        .contentType("application/json")
                        .body(huge)
                        .post("/scenarios/1/trigger")
                        .then(),
                413,
                "body_too_large");
    }

    @Test
    void aBadDefinitionIsRefusedWithAllItsProblems() {
        problem(api.post("/scenarios", """
                                {"title": "", "actions": [
                                  {"action_key": "a", "action_type": "message", "content": "{{ broken"},
                                  {"action_key": "a", "action_type": "telepathy"},
                                  {"action_key": "b", "action_type": "message", "parent_key": "nobody", "content": "x"}]}""").then(), 422, "invalid_definition")
                .body("errors.pointer", hasItem("/actions/0/content"))
                .body("errors.code", hasItem("duplicate_action_key"))
                .body("errors.code", hasItem("unknown_action_type"))
                .body("errors.code", hasItem("unknown_parent_key"));
    }

    @Test
    void anInvalidPhoneNumberIsNamed() {
        problem(
                        api.post("/contacts", "{\"external_id\": \"bad-phone\", \"phone\": \"+44 12\"}")
                                .then(),
                        422,
                        "invalid_phone_number")
                .body("errors.pointer", hasItem("/phone"));
    }

    @Test
    void anUnknownPathAndAWrongMethodAreProblemsToo() {
        problem(api.as().get("/teapots").then(), 404, "not_found");
        problem(api.as().delete("/scenarios").then(), 405, "method_not_allowed");
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body("type", containsString(code))
                .body("detail", not(containsString("dev.beckon")))
                .body("detail", not(containsString("Exception")));
    }
}
