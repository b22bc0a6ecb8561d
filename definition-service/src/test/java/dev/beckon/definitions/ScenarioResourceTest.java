package dev.beckon.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.beckon.localstack.testing.KafkaTestResource;
import dev.beckon.localstack.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
class ScenarioResourceTest {

    static final String WELCOME = """
            {"title": "Welcome flow", "triggers": [{"trigger_type": "contact_create"}],
             "actions": [{"action_key": "msg1", "action_type": "message", "content": "Hey, thanks for connecting!"}]}""";
    private static final String OTHER_ACTIONS = """
            {"actions": [{"action_key": "msg2", "action_type": "message", "content": "Hello again"}]}""";

    @Test
    void theSeedIsCreatedAndReadBackAsItWasWritten() {
        int id = create("local");
        Caller.local()
                .get("/api/v1/scenarios/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "W/\"0\"")
                .body("id", equalTo(id))
                .body("title", equalTo("Welcome flow"))
                .body("active", equalTo(true))
                .body("version", equalTo(1))
                .body("triggers.trigger_type", contains("contact_create"))
                .body("actions.action_key", contains("msg1"))
                .body("created_at", notNullValue())
                .body("updated_at", notNullValue());
    }

    @Test
    void aChangeOfTheHeadMakesNoVersionAndAChangeOfTheActionsDoes() {
        int id = create("local");
        Caller.local()
                .body("{\"title\": \"Renamed\", \"active\": false}")
                .patch("/api/v1/scenarios/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "W/\"1\"")
                .body("title", equalTo("Renamed"))
                .body("active", equalTo(false))
                .body("version", equalTo(1));
        Caller.local()
                .body(OTHER_ACTIONS)
                .patch("/api/v1/scenarios/{id}", id)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("actions.action_key", contains("msg2"))
                .body("triggers", hasSize(1));
        Caller.local()
                .get("/api/v1/scenarios/{id}/versions", id)
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1));
        Caller.local()
                .get("/api/v1/scenarios/{id}/versions/1", id)
                .then()
                .statusCode(200)
                .body("actions.action_key", contains("msg1"));
    }

    @Test
    void aStaleIfMatchChangesNothing() {
        int id = create("local");
        Caller.local().body("{\"title\": \"First\"}").patch("/api/v1/scenarios/{id}", id);
        Caller.local()
                .header("If-Match", "W/\"0\"")
                .body("{\"title\": \"Second\"}")
                .patch("/api/v1/scenarios/{id}", id)
                .then()
                .statusCode(412)
                .body("code", equalTo("precondition_failed"));
        Caller.local()
                .header("If-Match", "W/\"1\"")
                .body("{\"title\": \"Third\"}")
                .patch("/api/v1/scenarios/{id}", id)
                .then()
                .statusCode(200);
    }

    @Test
    void ofChangesAtTheSameMomentEachIsAppliedOrRefusedAndVersionsHaveNoGap() throws Exception {
        int id = create("local");
        List<Future<Integer>> answers = new ArrayList<>();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                String body = OTHER_ACTIONS.replace("msg2", "msg_" + i);
                answers.add(callers.submit(() -> {
                    start.await();
                    return Caller.local()
                            .body(body)
                            .patch("/api/v1/scenarios/{id}", id)
                            .statusCode();
                }));
            }
            start.countDown();
        }
        int applied = 0;
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isIn(200, 409);
            applied += answer.get() == 200 ? 1 : 0;
        }
        assertThat(applied).isPositive();
        Caller.local().get("/api/v1/scenarios/{id}", id).then().body("version", equalTo(1 + applied));
    }

    @Test
    void allProblemsOfADocumentAreReportedAtOnce() {
        Response answer = Caller.local().body("""
                        {"title": 7, "active": "yes", "colour": "red",
                         "actions": [{"action_key": "a", "action_type": "message"},
                                     {"action_key": "a", "action_type": "message", "content": "{{ broken"}]}""").post("/api/v1/scenarios");
        answer.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid_definition"));
        assertThat(answer.jsonPath().getList("errors.pointer", String.class))
                .contains("/title", "/active", "/colour")
                .anyMatch(pointer -> pointer.startsWith("/actions/0"))
                .anyMatch(pointer -> pointer.startsWith("/actions/1"));
    }

    @Test
    void validationAnswersWithoutSaving() {
        Caller.local()
                .body(WELCOME)
                .post("/api/v1/scenarios/validate")
                .then()
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("problems", hasSize(0));
        Caller.local()
                .body("{\"actions\": []}")
                .post("/api/v1/scenarios/validate")
                .then()
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("problems.size()", greaterThan(0));
    }

    @Test
    void anothersScenarioIsAsAbsentAsOneThatNeverWas() {
        int id = create("local");
        for (String path : List.of("", "/versions", "/versions/1")) {
            Caller.of("other")
                    .get("/api/v1/scenarios/" + id + path)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("scenario_not_found"));
        }
        Caller.of("other")
                .body("{\"title\": \"x\"}")
                .patch("/api/v1/scenarios/{id}", id)
                .then()
                .statusCode(404);
        Caller.of("other").delete("/api/v1/scenarios/{id}", id).then().statusCode(404);
        Caller.local().get("/api/v1/scenarios/{id}", id).then().body("title", equalTo("Welcome flow"));
    }

    @Test
    void aDeletedScenarioIsGone() {
        int id = create("local");
        Caller.local().delete("/api/v1/scenarios/{id}", id).then().statusCode(204);
        Caller.local().get("/api/v1/scenarios/{id}", id).then().statusCode(404);
        Caller.local().delete("/api/v1/scenarios/{id}", id).then().statusCode(404);
    }

    @Test
    void theListIsReadPageByPage() {
        List<Integer> made = List.of(create("local"), create("local"), create("local"));
        List<Integer> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = Caller.local().get("/api/v1/scenarios?per_page=2&cursor=" + cursor);
            page.then().statusCode(200);
            seen.addAll(page.jsonPath().getList("items.id", Integer.class));
            cursor = page.jsonPath().getString("next_cursor");
        }
        assertThat(seen).containsAll(made).doesNotHaveDuplicates();
        Caller.local().get("/api/v1/scenarios?limit=0").then().statusCode(400).body("code", equalTo("invalid_limit"));
        Caller.local().get("/api/v1/scenarios?limit=x").then().statusCode(400).body("code", equalTo("invalid_limit"));
        Caller.local().get("/api/v1/scenarios?cursor=x").then().statusCode(400).body("code", equalTo("invalid_cursor"));
    }

    @Test
    void badBodiesAreToldApart() {
        Caller.local()
                .body("{\"title\": ")
                .post("/api/v1/scenarios")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed_json"));
        Caller.local()
                .body("[]")
                .post("/api/v1/scenarios")
                .then()
                .statusCode(400)
                .body("code", equalTo("wrong_type"));
        Caller.local().body("").post("/api/v1/scenarios").then().statusCode(400).body("code", equalTo("missing_body"));
        Caller.local()
                .body("{}")
                .post("/api/v1/scenarios")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/title"));
    }

    static int create(String workspace) {
        return Caller.of(workspace)
                .body(WELCOME)
                .post("/api/v1/scenarios")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/scenarios/"))
                .extract()
                .path("id");
    }
}
