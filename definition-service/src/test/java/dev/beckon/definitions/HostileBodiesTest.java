package dev.beckon.definitions;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.beckon.localstack.testing.HostileCaller;
import dev.beckon.localstack.testing.KafkaTestResource;
import dev.beckon.localstack.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Good bodies with random damage: each is taken or refused with a code, and none is our fault. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TriggerServiceStub.class)
class HostileBodiesTest {

    private static final String SCENARIO = """
            {"title": "Hostile", "entry_policy": "skip", "active": false,
             "triggers": [{"trigger_type": "api"}, {"trigger_type": "folder_added", "options": {"folder_ids": [1]}}],
             "actions": [
              {"action_key": "q", "action_type": "ask_question", "content": "Well?", "options": {"answers": ["Yes", "No"],
               "media_file": {"type": "image", "url": "https://cdn.example.com/a.png"}}},
              {"action_key": "s", "parent_key": "q", "parent_branch": "option_0", "action_type": "survey",
               "survey": {"title": "S", "questions": [{"key": "k", "content": "?"}]}},
              {"action_key": "m", "parent_key": "q", "parent_branch": "option_1", "action_type": "message", "content": "x",
               "options": {"variants": {"sms": {"content": "y", "conversion_link": {"url": "https://x.example.com"}}}}},
              {"action_key": "c", "parent_key": "m", "action_type": "condition",
               "options": {"rules": {"match": "all", "rules": [{"segment_id": 1}, {"field": "contact.name", "operator": "eq", "value": "A"}]}}}]}""";
    private static final String PATCH = """
            {"title": "Changed", "actions": [{"id": %1$d, "content": "Hm?"},
              {"id": %2$d, "parent_id": %1$d, "parent_branch": "option_0"},
              {"action_key": "n", "action_type": "exit", "parent_id": %1$d, "parent_branch": "option_1"}],
             "triggers": [{"id": %3$d}], "running": {"default": "exit", "actions": {"q": {"policy": "move", "to": "n"}}}}""";
    private static final String SIMULATION = """
            {"contact": {"name": "Ada", "tags": ["a"], "properties": {"x": 1}}, "data": {"a": [1, {"b": 2}]},
             "now": "2026-03-01T08:00:00Z", "run_to_end": true, "version": 1,
             "inputs": [{"reply": {"text": "yes"}, "after": "PT1M"}, {"event": {"name": "e", "properties": {}}},
               {"receipt": {"status": "read"}}, {"http": {"status": 200, "body": {}}}, {"facts": {"segments": {"1": true},
               "events": {"e": 2}}}, {"resume": {"note": "n"}}, {"child_end": {"failed": true}}, {"advance": "PT1H"}]}""";
    private static final String BUNDLE = """
            {"format": "beckon-bundle", "format_version": 1,
             "surveys": [{"ref": 5, "title": "S", "questions": [{"key": "q", "content": "?"}]}],
             "media_files": [{"ref": 6, "type": "document", "mime_type": "text/plain", "filename": "a.txt", "content": "aGk="}],
             "conversion_links": [{"ref": 7, "url": "https://x.example.com"}],
             "api_triggers": [{"ref": 8, "name": "A", "parameters": [{"name": "p", "type": "number"}]}],
             "folders": [{"ref": 9, "title": "F"}],
             "scenarios": [{"ref": 1, "title": "B", "triggers": [{"trigger_type": "api_trigger", "options": {"api_trigger_id": 8}}],
               "actions": [{"action_key": "s", "action_type": "survey", "survey_id": 5},
                {"action_key": "m", "parent_key": "s", "parent_branch": "option_completed", "action_type": "message",
                 "content": "x", "media_file_id": 6, "conversion_link_id": 7},
                {"action_key": "f", "parent_key": "m", "action_type": "folder", "options": {"folder_ids": [9]}}]}]}""";

    private final HostileCaller caller = new HostileCaller();

    @Test
    void aScenario() {
        folderAndSegment();
        attack(SCENARIO, body -> Caller.local().body(body).post("/api/v1/scenarios"));
        attack(SCENARIO, body -> Caller.local().body(body).post("/api/v1/scenarios/validate"));
    }

    @Test
    void aChange() {
        folderAndSegment();
        int id = Caller.local().body(SCENARIO).post("/api/v1/scenarios").path("id");
        List<Integer> actions = Caller.local().get("/api/v1/scenarios/{id}", id).path("actions.id");
        int trigger = Caller.local().get("/api/v1/scenarios/{id}", id).path("triggers[0].id");
        String patch = PATCH.formatted(actions.get(0), actions.get(1), trigger);
        attack(patch, body -> Caller.local().body(body).patch("/api/v1/scenarios/{id}?preview=true", id));
        attack(patch, body -> Caller.local().body(body).patch("/api/v1/scenarios/{id}", id));
    }

    @Test
    void aSimulation() {
        folderAndSegment();
        int id = Caller.local().body(SCENARIO).post("/api/v1/scenarios").path("id");
        attack(SIMULATION, body -> Caller.local().body(body).post("/api/v1/scenarios/{id}/simulate", id));
    }

    @Test
    void aBundle() {
        folderAndSegment();
        attack(BUNDLE, body -> Caller.local().body(body).post("/api/v1/scenarios/import?dry_run=true"));
        attack(BUNDLE, body -> Caller.local().body(body).post("/api/v1/scenarios/import"));
    }

    @Test
    void aTextThatCannotBeStored() {
        Caller.local()
                .body("{\"title\": \"a\\u0000b\", \"actions\": [{\"action_type\": \"message\", \"x\\u0000\": 1}]}")
                .post("/api/v1/scenarios")
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid_character"))
                .body("errors.pointer", contains("/title", "/actions/0/x\u0000"));
        Caller.local()
                .body("{\"title\": \"an escaped backslash: \\\\u0000\", \"actions\": [{\"action_type\": \"exit\"}]}")
                .post("/api/v1/scenarios/validate")
                .then()
                .statusCode(200);
    }

    private static void folderAndSegment() {
        TriggerServiceStub.ANSWERS.put("GET /api/v1/folders/1", "{\"id\": 1}");
        TriggerServiceStub.ANSWERS.put("GET /api/v1/folders/9", "{\"id\": 9}");
        TriggerServiceStub.ANSWERS.put("GET /api/v1/segments/1", "{\"id\": 1}");
        TriggerServiceStub.ANSWERS.put("PUT /internal/folders", "{\"id\": 9}");
    }

    private void attack(String good, Function<String, Response> send) {
        caller.json(good, body -> {
            Response answer = send.apply(body);
            return new HostileCaller.Answer(answer.statusCode(), answer.asString());
        });
    }
}
