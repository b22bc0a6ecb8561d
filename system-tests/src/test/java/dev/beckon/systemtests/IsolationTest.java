package dev.beckon.systemtests;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another workspace's objects answer exactly as absent ones do. */
class IsolationTest {

    private static final String SCENARIO = """
            {"title": "Ours", "triggers": [{"trigger_type": "api"}], "actions": [
              {"action_key": "m1", "action_type": "message", "content": "Hi"}]}""";

    private final Api ours = RunningStack.api();
    private final Phones phones = RunningStack.phones();
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
        Ours objects = Ours.made(ours, phones, run);

        for (Object[] each : objects.requests()) {
            String method = (String) each[0];
            String path = (String) each[1];
            Object id = each[2];
            String body = each.length > 3 ? (String) each[3] : "{}";
            Response foreign = send(theirs, method, path.replace("ID", id.toString()), body);
            Response absent = send(theirs, method, path.replace("ID", never(id)), body);

            String request = method + ' ' + path;
            assertThat(foreign.statusCode()).as(request).isEqualTo(404);
            assertThat(absent.statusCode()).as(request).isEqualTo(404);
            assertThat(told(foreign, id.toString())).as(request).isEqualTo(told(absent, never(id)));
        }
        for (String list : new String[] {
            "contacts",
            "scenarios",
            "campaigns",
            "api_triggers",
            "surveys",
            "conversion_links",
            "media_files",
            "folders",
            "segments",
            "trigger_calls",
            "executions",
            "messages"
        }) {
            theirs.as().get("/" + list).then().statusCode(200).body("items", hasSize(0));
        }
        // Results outlive their survey, so that nobody is told whether there ever was one.
        theirs.as()
                .get("/surveys/" + objects.survey() + "/results")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        objects.areStillThere(ours);
    }

    /** An id of the same kind that nobody has. */
    private static String never(Object id) {
        return id instanceof Number ? "987654321" : new UUID(0x5000, 0x8000_0000_0000_0000L).toString();
    }

    private static String told(Response answer, String id) {
        return answer.asString().replaceAll("(?<![0-9A-Za-z-])" + id + "(?![0-9A-Za-z-])", "ID");
    }

    private static Response send(Api api, String method, String path, String body) {
        var request = api.as();
        return method.equals("GET") || method.equals("DELETE")
                ? request.request(method, path)
                : request.contentType("application/json").body(body).request(method, path);
    }

    /** No document gets at what is not its workspace's. */
    @Test
    void aForeignReferenceIsRefusedWhereAnAbsentOneIs() {
        Ours objects = Ours.made(ours, phones, run);

        objects.documents().forEach((document, id) -> {
            for (String path : new String[] {"/scenarios", "/scenarios/validate"}) {
                Response foreign = theirs.post(path, document.replace("ID", id.toString()));
                Response absent = theirs.post(path, document.replace("ID", never(id)));
                int expected = path.endsWith("validate") ? 200 : 422;

                assertThat(foreign.statusCode()).as(path + document).isEqualTo(expected);
                assertThat(foreign.asString()).as(path + document).contains("unknown_");
                assertThat(told(foreign, id.toString())).as(path + document).isEqualTo(told(absent, never(id)));
            }
        });
        String rules = "{\"title\": \"S\", \"filter\": {\"match\": \"all\", \"rules\": [{\"segment_id\": ID}]}}";
        refusedAlike("/segments", rules, objects.segment());
        for (String list : new String[] {"folder", "segment"}) {
            refusedAlike(
                    "/campaigns", """
                    {"title": "C", "actions": [{"action_key": "m", "action_type": "message", "content": "Hi"}],
                     "campaign_rules": [{"list_type": "%s", "rule_type": "inclusion", "destination_id": ID}]}""".formatted(list), list.equals("folder") ? objects.folder() : objects.segment());
        }
        refusedAlike("/scenarios/simulate", """
                {"definition": {"title": "T", "actions": [{"action_key": "m", "action_type": "message", "content": "{{ contact.name }}"}]},
                 "contact": {"id": ID}}""", objects.contact());
        assertThat(theirs.get("/scenarios").getList("items")).isEmpty();
        assertThat(theirs.get("/campaigns").getList("items")).isEmpty();
    }

    /** Whether a folder or segment is another's or nobody's is only known when the call begins. */
    @Test
    void aForeignFolderOrSegmentFailsACallAsAnAbsentOneDoes() {
        Ours objects = Ours.made(ours, phones, run);
        long scenario = theirs.createScenario(SCENARIO);
        Map.of("folder", objects.folder(), "segment", objects.segment()).forEach((list, id) -> {
            String audience = """
                    {"audience": {"campaign_rules": [{"list_type": "%s", "rule_type": "inclusion", "destination_id": ID}]}}""".formatted(list);
            String foreign = theirs.trigger(scenario, audience.replace("ID", id.toString()));
            String absent = theirs.trigger(scenario, audience.replace("ID", never(id)));

            await().untilAsserted(() -> {
                assertThat(theirs.call(foreign).getString("failure")).isEqualTo("unknown_" + list);
                assertThat(theirs.call(absent).getString("failure")).isEqualTo("unknown_" + list);
            });
            assertThat(theirs.call(foreign).getString("failure_detail").replace(id.toString(), "ID"))
                    .isEqualTo(theirs.call(absent).getString("failure_detail").replace(never(id), "ID"));
            assertThat(theirs.all("/trigger_calls/" + foreign + "/verdicts", Map.of()))
                    .isEmpty();
        });
    }

    private void refusedAlike(String path, String document, long id) {
        Response foreign = theirs.post(path, document.replace("ID", Long.toString(id)));
        Response absent = theirs.post(path, document.replace("ID", never(id)));
        assertThat(foreign.statusCode())
                .as(path + document + foreign.asString())
                .isEqualTo(422);
        assertThat(told(foreign, Long.toString(id))).as(path).isEqualTo(told(absent, never(id)));
    }

    /** Events and triggers take contacts by their names; those of others have none here. */
    @Test
    void aForeignContactIsNobody() {
        Ours objects = Ours.made(ours, phones, run);
        long scenario = theirs.createScenario(SCENARIO);

        theirs.post("/events", "{\"event\": \"e\", \"contact\": {\"id\": %d}}".formatted(objects.contact()))
                .then()
                .statusCode(anyOf(equalTo(404), equalTo(422)));
        String call = theirs.trigger(scenario, "{\"contacts\": [{\"id\": %d}]}".formatted(objects.contact()));
        await().untilAsserted(() ->
                assertThat(theirs.call(call).getMap("audience.skipped")).isEqualTo(Map.of("contact_not_found", 1)));
        long folder =
                theirs.post("/folders", "{\"title\": \"Mine\"}").jsonPath().getLong("id");
        theirs.as()
                .put("/folders/" + folder + "/contacts/" + objects.contact())
                .then()
                .statusCode(404);
        assertThat(theirs.get("/signing_secret").getString("secret"))
                .isNotEqualTo(ours.get("/signing_secret").getString("secret"));
        assertThat(ours.get("/contacts/" + objects.contact() + "/events").getList("items"))
                .isEmpty();
    }

    /** What services ask each other is no path of the edge, however it is written. */
    @Test
    void nothingInternalIsReachedThroughTheEdge() {
        for (String path : new String[] {
            "/internal/folders",
            "/internal/scenarios/1/waiting",
            "/api/v1/../../internal/folders",
            "/api/v1/%2e%2e/%2e%2e/internal/folders",
            "/api/v1/folders/..%2f..%2f..%2finternal%2ffolders",
            "/l/../internal/folders",
            "/l/..%2finternal%2ffolders",
            "/media/..;/internal/folders",
            "/media//internal/folders",
            "//internal/folders",
            "/l/x/../../internal/folders"
        }) {
            for (String method : new String[] {"GET", "PUT"}) {
                int status = given().baseUri(ours.url())
                        .urlEncodingEnabled(false)
                        .header("Authorization", "Bearer " + ours.key())
                        .header("X-Beckon-Workspace", "local")
                        .header("X-Beckon-Internal-Token", "")
                        .contentType("application/json")
                        .body("{\"title\": \"x\"}")
                        .request(method, path)
                        .statusCode();
                assertThat(status).as(method + ' ' + path).isIn(400, 404, 405);
            }
        }
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
        readsNoContactsByTryingOutScenarios();
    }

    /** A simulation shows what a scenario would write to a stored contact. */
    private void readsNoContactsByTryingOutScenarios() {
        String key = ours.post("/api_keys", "{\"name\": \"author\", \"permissions\": [\"scenarios:read\"]}")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("key");
        Api author = new Api(ours.url(), key);
        await().until(() -> author.as().get("/scenarios").statusCode() == 200);

        author.post("/scenarios/simulate", """
                {"definition": {"title": "T", "actions": [
                   {"action_key": "m", "action_type": "message", "content": "{{ contact.email }}"}]}, "contact": {"id": 1}}""").then().statusCode(403);
    }
}
