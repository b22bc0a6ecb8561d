package dev.beckon.definitions;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.beckon.localstack.testing.KafkaTestResource;
import dev.beckon.localstack.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TriggerServiceStub.class)
class SimulationTest {

    private static final String VISIT = """
            {"title": "Visit", "actions": [
              {"action_key": "q1", "action_type": "ask_question", "content": "{{ contact.name }}, shall we come at {{ trigger.at }}?",
               "options": {"answers": ["Yes", "No"], "timeout": "PT1H"}},
              {"action_key": "later", "parent_key": "q1", "parent_branch": "option_0", "action_type": "time_delay",
               "options": {"duration": "PT24H"}},
              {"action_key": "remind", "parent_key": "later", "action_type": "message", "content": "See you soon"},
              {"action_key": "sorry", "parent_key": "q1", "parent_branch": "option_expired", "action_type": "message",
               "content": "We will call you"}]}""";

    @Test
    void everyMessageThePathAndTheClockAreShown() {
        int id = create();
        Caller.local()
                .body("""
                        {"contact": {"name": "Ada"}, "data": {"at": "9"}, "now": "2026-03-01T08:00:00Z",
                         "inputs": [{"reply": {"text": "yes"}, "after": "PT10M"}, {"advance": "PT24H"}]}""")
                .post("/api/v1/scenarios/{id}/simulate", id)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("status", equalTo("completed"))
                .body("now", equalTo("2026-03-02T08:10:00Z"))
                .body("messages.content.text", contains("Ada, shall we come at 9?", "See you soon"))
                .body("messages[1].at", equalTo("2026-03-02T08:10:00Z"))
                .body("path.action_key", contains("q1", "later", "remind"))
                .body("path[0].branch", equalTo("option_0"))
                .body("path[0].next", equalTo("later"))
                .body("answers.q1", equalTo("Yes"))
                .body("refused", empty())
                .body("unused_inputs", equalTo(0));
    }

    @Test
    void aPhoneNumberIsReadAsOfTheContactsCountryElseOfTheWorkspaces() {
        String asks = """
                {"title": "Call back", "actions": [{"action_key": "number", "action_type": "ask_question",
                  "content": "Which number may we call?", "options": {"answer_type": "phone"}}]}""";
        String workspace = Caller.newWorkspace("GB");
        Caller.of(workspace)
                .body(
                        "{\"definition\": " + asks + ", \"contact\": {\"name\": \"Ada\"},"
                                + " \"inputs\": [{\"reply\": {\"text\": \"07911 12345\"}}, {\"reply\": {\"text\": \"07911 123456\"}}]}")
                .post("/api/v1/scenarios/simulate")
                .then()
                .statusCode(200)
                .body("messages", hasSize(2))
                .body("answers.number", equalTo("+447911123456"));
        Caller.of(workspace)
                .body("{\"definition\": " + asks + ", \"contact\": {\"country\": \"FR\"},"
                        + " \"inputs\": [{\"reply\": {\"text\": \"06 12 34 56 78\"}}]}")
                .post("/api/v1/scenarios/simulate")
                .then()
                .statusCode(200)
                .body("answers.number", equalTo("+33612345678"));
    }

    @Test
    void aTimeoutIsTakenWhenNobodyAnswers() {
        Caller.local()
                .body("{\"now\": \"2026-03-01T08:00:00Z\", \"run_to_end\": true}")
                .post("/api/v1/scenarios/{id}/simulate", create())
                .then()
                .statusCode(200)
                .body("status", equalTo("completed"))
                .body("path[0].branch", equalTo("option_expired"))
                .body("messages", hasSize(2));
    }

    @Test
    void whatItWaitsForIsToldAndWhatDoesNotFitIsRefused() {
        Caller.local()
                .body("""
                        {"now": "2026-03-01T08:00:00Z", "inputs": [{"http": {"status": 200}}, {"resume": {}},
                          {"receipt": {"status": "delivered", "action_key": "sorry"}}]}""")
                .post("/api/v1/scenarios/{id}/simulate", create())
                .then()
                .statusCode(200)
                .body("status", equalTo("waiting"))
                .body("waiting_for.action_key", equalTo("q1"))
                .body("waiting_for.until", equalTo("2026-03-01T09:00:00Z"))
                .body("refused.input", contains(0, 1, 2));
    }

    @Test
    void aDefinitionCanBeTriedBeforeItIsSaved() {
        Caller.local()
                .body("{\"definition\": " + VISIT + "}")
                .post("/api/v1/scenarios/simulate")
                .then()
                .statusCode(200)
                .body("version", equalTo(0))
                .body("status", equalTo("waiting"));
        Caller.local()
                .body("{\"definition\": {\"title\": \"x\", \"actions\": []}}")
                .post("/api/v1/scenarios/simulate")
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid_definition"));
    }

    @Test
    void allThatIsWrongWithARequestIsTold() {
        Caller.local()
                .body("""
                        {"inputs": [{}, {"advance": "PT1H", "reply": {"text": "x"}}, {"reply": {}}, {"event": {}},
                          {"advance": "-PT1H"}, {"receipt": {}}, null, {"advance": "P9999999D"}, {"http": {"status": 900}}],
                         "now": "+999999999-01-01T00:00:00Z"}""")
                .post("/api/v1/scenarios/{id}/simulate", create())
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid_simulation"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/inputs/0",
                                "/inputs/1",
                                "/inputs/2/reply",
                                "/inputs/3/event/name",
                                "/inputs/4",
                                "/inputs/5/receipt/status",
                                "/inputs/6",
                                "/inputs/7",
                                "/inputs/8/http/status",
                                "/now"));
        Caller.of("other")
                .body("{}")
                .post("/api/v1/scenarios/{id}/simulate", create())
                .then()
                .statusCode(404);
    }

    @Test
    void anOldVersionCanBeTried() {
        int id = create();
        Caller.local()
                .body("{\"actions\": [{\"action_key\": \"m\", \"action_type\": \"message\", \"content\": \"Hi\"}]}")
                .patch("/api/v1/scenarios/{id}", id);
        Caller.local()
                .body("{\"version\": 1}")
                .post("/api/v1/scenarios/{id}/simulate", id)
                .then()
                .statusCode(200)
                .body("path.action_key", contains("q1"));
        Caller.local()
                .body("{}")
                .post("/api/v1/scenarios/{id}/simulate", id)
                .then()
                .statusCode(200)
                .body("path.action_key", contains("m"))
                .body("waiting_for", nullValue());
    }

    @Test
    void aVersionIsTriedAsItWasPublishedWhateverBecameOfWhatItRefersTo() {
        int link = Caller.local()
                .body("{\"url\": \"https://old.example.com\"}")
                .post("/api/v1/conversion_links")
                .path("id");
        int id = Caller.local()
                .body("""
                        {"title": "Link", "actions": [{"action_key": "m", "action_type": "message",
                          "content": "{{ link.url }}", "conversion_link_id": %d}]}""".formatted(link))
                .post("/api/v1/scenarios")
                .path("id");
        Caller.local()
                .body("{\"url\": \"https://new.example.com\"}")
                .patch("/api/v1/conversion_links/{id}", link)
                .then()
                .statusCode(200);
        Caller.local()
                .body("{}")
                .post("/api/v1/scenarios/{id}/simulate", id)
                .then()
                .statusCode(200)
                .body("messages[0].links[0].target", equalTo("https://old.example.com"));
    }

    private static int create() {
        return Caller.local()
                .body(VISIT)
                .post("/api/v1/scenarios")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
