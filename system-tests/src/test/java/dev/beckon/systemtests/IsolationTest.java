package dev.beckon.systemtests;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another workspace's objects answer exactly as absent ones do. */
class IsolationTest {

    private static final String SCENARIO = """
            {"title": "Ours", "triggers": [{"trigger_type": "api"}], "actions": [
              {"action_key": "m1", "action_type": "message", "content": "Hi"}]}""";

    private final Api ours = RunningStack.api();
    private final String run = Long.toString(System.currentTimeMillis() % 100_000_000L);
    private Api theirs;

    @BeforeEach
    void aSecondTenant() {
        JsonPath created = ours.post("/workspaces", "{\"id\": \"tenant-%s\", \"name\": \"Tenant\"}".formatted(run))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        theirs = new Api(ours.url(), created.getString("api_key.key"));
        await().until(() -> theirs.as().get("/contacts").statusCode() == 200);
    }

    @Test
    void aForeignObjectIsAsAbsentAsOneThatNeverWas() {
        long scenario = ours.createScenario(SCENARIO);
        long contact = ours.post("/contacts", "{\"external_id\": \"iso-%s\"}".formatted(run))
                .then()
                .extract()
                .jsonPath()
                .getLong("id");

        for (String path : new String[] {"/scenarios/" + scenario, "/contacts/" + contact}) {
            absent(theirs.as().get(path));
            absent(theirs.as().delete(path));
            absent(theirs.as().contentType("application/json").body("{}").patch(path));
        }
        absent(theirs.post("/scenarios/" + scenario + "/trigger", "{\"contacts\": [{\"id\": " + contact + "}]}"));
        theirs.as().get("/contacts").then().statusCode(200).body("items", hasSize(0));
        ours.get("/scenarios/" + scenario);
        ours.get("/contacts/" + contact);
    }

    @Test
    void aKeyMayOnlyDoWhatItWasGiven() {
        String key = ours.post("/api_keys", "{\"name\": \"reader\", \"permissions\": [\"contacts:read\"]}")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("key");
        Api reader = new Api(ours.url(), key);
        await().until(() -> reader.as().get("/contacts").statusCode() == 200);

        reader.post("/contacts", "{\"external_id\": \"x\"}")
                .then()
                .statusCode(403)
                .body("code", equalTo("missing_permission"));
    }

    private static void absent(Response answer) {
        answer.then().statusCode(404);
    }
}
