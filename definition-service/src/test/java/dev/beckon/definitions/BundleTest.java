package dev.beckon.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dev.beckon.localstack.testing.KafkaTestResource;
import dev.beckon.localstack.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Scenarios with all they refer to, from one workspace to another. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TriggerServiceStub.class)
class BundleTest {

    private static final byte[] PDF = "%PDF-1.7 timetable".getBytes();

    @Test
    void aScenarioIsTakenToAnotherWorkspaceWithAllItRefersTo() {
        int parent = parentScenario();
        String bundle = Caller.local()
                .get("/api/v1/scenarios/{id}/export", parent)
                .then()
                .statusCode(200)
                .body("format", equalTo("beckon-bundle"))
                .body("scenarios", hasSize(2))
                .body("surveys", hasSize(1))
                .body("conversion_links", hasSize(1))
                .body("media_files", hasSize(1))
                .body("folders.title", equalTo(List.of("Customers")))
                .body("segments.title", containsInAnyOrder("Loyal", "Buyers"))
                .body("api_triggers.name", equalTo(List.of("Weather")))
                .extract()
                .asString();
        String other = workspace();
        Caller.of(other)
                .body(bundle)
                .post("/api/v1/scenarios/import?dry_run=true")
                .then()
                .statusCode(200)
                .body("dry_run", equalTo(true))
                .body("importable", equalTo(true))
                .body("things.find { it.kind == 'folder' }.outcome", equalTo("reused"))
                .body("things.find { it.kind == 'survey' }.outcome", equalTo("created"))
                .body("missing", hasSize(0));
        Caller.of(other)
                .body(bundle)
                .post("/api/v1/scenarios/import?dry_run=1")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid_parameter"));
        Caller.of(other).get("/api/v1/scenarios").then().body("items", hasSize(0));

        JsonPath report = Caller.of(other)
                .body(bundle)
                .post("/api/v1/scenarios/import")
                .then()
                .statusCode(201)
                .body("importable", equalTo(true))
                .extract()
                .jsonPath();
        int imported = report.getInt("things.find { it.kind == 'scenario' && it.ref == " + parent + " }.id");
        JsonPath scenario = Caller.of(other)
                .get("/api/v1/scenarios/{id}", imported)
                .then()
                .statusCode(200)
                .body("title", equalTo("Parent"))
                .body("active", equalTo(false))
                .extract()
                .jsonPath();
        int child = scenario.getInt("actions.find { it.action_key == 't' }.options.scenario_id");
        assertThat(child).isNotEqualTo(parent);
        Caller.of(other)
                .get("/api/v1/scenarios/{id}", child)
                .then()
                .statusCode(200)
                .body("title", equalTo("Child"))
                .body("actions[0].options.scenario_id", equalTo(imported));
        int media = scenario.getInt("actions.find { it.action_key == 'm' }.media_file_id");
        Caller.of(other)
                .get("/api/v1/media_files/{id}", media)
                .then()
                .statusCode(200)
                .body("size", equalTo(PDF.length))
                .body("filename", equalTo("timetable.pdf"));
        int apiTrigger = scenario.getInt("triggers[0].options.api_trigger_id");
        Caller.of(other)
                .get("/api/v1/api_triggers/{id}", apiTrigger)
                .then()
                .statusCode(200)
                .body("name", equalTo("Weather"));

        Caller.of(other)
                .body(bundle)
                .post("/api/v1/scenarios/import?activate=true")
                .then()
                .statusCode(201)
                .body(
                        "things.findAll { it.kind != 'scenario' && it.kind != 'segment' }.outcome",
                        everyItem(equalTo("reused")));
    }

    @Test
    void whatABundleNamesButDoesNotHoldIsReportedAndNothingIsMade() {
        String other = workspace();
        String bundle = """
                {"format": "beckon-bundle", "format_version": 1,
                 "surveys": [{"ref": 5, "title": "S", "questions": [{"key": "q", "content": "?"}]}],
                 "scenarios": [{"ref": 1, "title": "Holes", "actions": [
                   {"action_key": "t", "action_type": "trigger_scenario", "options": {"scenario_id": 77}},
                   {"action_key": "f", "parent_key": "t", "action_type": "folder", "options": {"folder_ids": [78]}},
                   {"action_key": "s", "parent_key": "f", "action_type": "survey", "survey_id": 79},
                   {"action_key": "x", "parent_key": "nobody", "action_type": "exit"}]}]}""";
        Caller.of(other)
                .body(bundle)
                .post("/api/v1/scenarios/import?dry_run=true")
                .then()
                .statusCode(200)
                .body("importable", equalTo(false))
                .body("missing.ref", containsInAnyOrder(77, 78, 79))
                .body("missing.pointer", hasItems("/scenarios/0/actions/0/options/scenario_id"))
                .body("problems.pointer", hasItems("/scenarios/0/actions/3/parent_key"));
        Caller.of(other)
                .body(bundle)
                .post("/api/v1/scenarios/import")
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid_bundle"))
                .body("errors.code", hasItems("missing_scenario", "missing_folder", "missing_survey"));
        Caller.of(other).get("/api/v1/surveys").then().body("items", hasSize(0));
    }

    @Test
    void onlyWhatIsTheSameIsReused() {
        String other = workspace();
        Caller.of(other)
                .body("{\"name\": \"Weather\", \"parameters\": [{\"name\": \"area\", \"type\": \"string\"}]}")
                .post("/api/v1/api_triggers")
                .then()
                .statusCode(201);
        answer("GET /api/v1/segments?limit=200", """
                {"items": [
                  {"id": 31, "title": "Buyers", "filter": {"match": "all", "rules": []}},
                  {"id": 32, "title": "Loyal", "filter": {"match": "any", "rules": [{"segment_id": 31}]}},
                  {"id": 33, "title": "Keen", "filter": {"match": "all", "rules": [{"segment_id": 31}]}}]}""");
        Caller.of(other)
                .body("""
                        {"format": "beckon-bundle", "format_version": 1,
                         "api_triggers": [{"ref": 5, "name": "Weather", "parameters": [{"name": "level", "type": "number"}]}],
                         "segments": [
                           {"ref": 22, "title": "Loyal", "filter": {"match": "all", "rules": [{"segment_id": 23}]}},
                           {"ref": 23, "title": "Buyers", "filter": {"match": "all", "rules": []}},
                           {"ref": 24, "title": "Keen", "filter": {"match": "all", "rules": [{"segment_id": 23}]}}],
                         "scenarios": [{"ref": 1, "title": "S", "actions": [{"action_key": "x", "action_type": "exit"}],
                           "triggers": [{"trigger_type": "api_trigger", "options": {"api_trigger_id": 5}},
                             {"trigger_type": "segment_entered", "options": {"segment_id": 24}}]}]}""")
                .post("/api/v1/scenarios/import?dry_run=true")
                .then()
                .statusCode(200)
                .body("importable", equalTo(true))
                .body("things.find { it.kind == 'api_trigger' }.outcome", equalTo("created"))
                .body("things.find { it.title == 'Loyal' }.outcome", equalTo("created"))
                .body("things.find { it.title == 'Buyers' }.id", equalTo(31))
                .body("things.find { it.title == 'Keen' }.id", equalTo(33));
    }

    @Test
    void whatIsNoBundleIsRefused() {
        Caller.local()
                .body(
                        "{\"format\": \"zip\", \"scenarios\": [{}], \"colours\": [], \"surveys\": 7, \"folders\": [{\"ref\": 1}]}")
                .post("/api/v1/scenarios/import")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/format", "/scenarios/0", "/colours", "/surveys", "/folders/0"));
        Caller.local().get("/api/v1/scenarios/export?ids=x").then().statusCode(422);
        Caller.local().get("/api/v1/scenarios/export?ids=999999").then().statusCode(404);
    }

    private static int parentScenario() {
        answer("GET /api/v1/folders/21", "{\"id\": 21, \"title\": \"Customers\"}");
        answer("GET /api/v1/folders?limit=200", "{\"items\": [{\"id\": 21, \"title\": \"Customers\"}]}");
        answer(
                "GET /api/v1/segments/22",
                "{\"id\": 22, \"title\": \"Loyal\", \"filter\": {\"match\": \"all\", \"rules\": [{\"segment_id\": 23}]}}");
        answer(
                "GET /api/v1/segments/23",
                "{\"id\": 23, \"title\": \"Buyers\", \"filter\": {\"match\": \"all\", \"rules\": []}}");
        answer("GET /api/v1/segments?limit=200", "{\"items\": []}");
        answer("POST /api/v1/segments", "{\"id\": 23}");
        int media = Caller.local()
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "timetable.pdf", PDF, "application/pdf")
                .post("/api/v1/media_files")
                .path("id");
        int apiTrigger = Caller.local()
                .body(
                        "{\"name\": \"Weather\", \"parameters\": [{\"name\": \"level\", \"type\": \"number\", \"required\": true}]}")
                .post("/api/v1/api_triggers")
                .path("id");
        int child = create("""
                {"title": "Child", "actions": [{"action_key": "x", "action_type": "exit"}]}""");
        int parent = create("""
                {"title": "Parent", "triggers": [{"trigger_type": "api_trigger", "options": {"api_trigger_id": %d}}],
                 "actions": [
                  {"action_key": "m", "action_type": "message", "content": "Here", "media_file_id": %d,
                   "conversion_link": {"title": "Shop", "url": "https://shop.example.com"}},
                  {"action_key": "c", "parent_key": "m", "action_type": "condition",
                   "options": {"rules": {"match": "all", "rules": [{"segment_id": 22}]}}},
                  {"action_key": "f", "parent_key": "c", "parent_branch": "option_true", "action_type": "folder",
                   "options": {"folder_ids": [21]}},
                  {"action_key": "t", "parent_key": "f", "action_type": "trigger_scenario", "options": {"scenario_id": %d}},
                  {"action_key": "s", "parent_key": "c", "parent_branch": "option_false", "action_type": "survey",
                   "survey": {"title": "Why", "questions": [{"key": "why", "content": "Why?"}]}}]}""".formatted(apiTrigger, media, child));
        Caller.local()
                .body("""
                        {"actions": [{"action_key": "back", "action_type": "trigger_scenario",
                          "options": {"scenario_id": %d}}]}""".formatted(parent))
                .patch("/api/v1/scenarios/{id}", child)
                .then()
                .statusCode(200);
        return parent;
    }

    private static void answer(String request, String body) {
        TriggerServiceStub.ANSWERS.put(request, body);
    }

    private static int create(String body) {
        return Caller.local()
                .body(body)
                .post("/api/v1/scenarios")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String workspace() {
        String id = "w-" + UUID.randomUUID();
        Caller.local()
                .body(Map.of("id", id, "name", "Another"))
                .post("/api/v1/workspaces")
                .then()
                .statusCode(201);
        return id;
    }
}
