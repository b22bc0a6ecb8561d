package dev.beckon.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.beckon.localstack.testing.KafkaTestResource;
import dev.beckon.localstack.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rule by which a change names actions and triggers, from outside. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
class PatchTest {

    private static final String QUESTION = """
            {"title": "Question", "triggers": [{"trigger_type": "contact_create"}, {"trigger_type": "api"}],
             "actions": [
              {"action_key": "q1", "action_type": "ask_question", "content": "Are you interested?",
               "options": {"answers": ["Yes", "No"]}},
              {"action_key": "yes", "parent_key": "q1", "parent_branch": "option_0", "action_type": "message",
               "content": "Great!"},
              {"action_key": "no", "parent_key": "q1", "parent_branch": "option_1", "action_type": "message",
               "content": "No problem."}]}""";

    @Test
    void idsAreGivenAtCreationAndStayAcrossVersions() {
        JsonPath made = create();
        int id = made.getInt("id");
        List<Integer> ids = made.getList("actions.id");
        assertThat(ids).doesNotContainNull().doesNotHaveDuplicates().hasSize(3);
        Caller.local()
                .body("{\"actions\": [{\"id\": %d, \"content\": \"Really?\"}, {\"id\": %d}, {\"id\": %d}]}"
                        .formatted(ids.get(0), ids.get(1), ids.get(2)))
                .patch("/api/v1/scenarios/{id}", id)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("actions.id", equalTo(ids))
                .body("actions[0].content", equalTo("Really?"))
                .body("actions[0].options.answers", contains("Yes", "No"))
                .body("triggers.id", equalTo(made.getList("triggers.id")));
    }

    @Test
    void whatIsLeftOutIsRemovedAndWhatHasNoIdIsNew() {
        JsonPath made = create();
        int question = made.getInt("actions[0].id");
        JsonPath changed = Caller.local()
                .body("""
                        {"actions": [{"id": %d}, {"action_key": "later", "action_type": "message", "content": "Later.",
                          "parent_id": %d, "parent_branch": "option_replied"}],
                         "triggers": [{"id": %d}]}""".formatted(question, question, made.getInt("triggers[1].id")))
                .patch("/api/v1/scenarios/{id}", made.getInt("id"))
                .then()
                .statusCode(200)
                .body("actions.action_key", contains("q1", "later"))
                .body("actions[1].parent_key", equalTo("q1"))
                .body("triggers.trigger_type", contains("api"))
                .extract()
                .jsonPath();
        assertThat(made.getList("actions.id", Integer.class)).doesNotContain(changed.getInt("actions[1].id"));
    }

    @Test
    void oneBadReferenceRefusesAll() {
        JsonPath made = create();
        Caller.local()
                .body("""
                        {"title": "Changed", "actions": [{"id": %d}, {"id": 999999}], "triggers": [{"id": 888888}]}""".formatted(made.getInt("actions[0].id")))
                .patch("/api/v1/scenarios/{id}", made.getInt("id"))
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid_definition"))
                .body("errors.code", containsInAnyOrder("unknown_action", "unknown_trigger"))
                .body("errors.pointer", containsInAnyOrder("/actions/1/id", "/triggers/0/id"));
        Caller.local()
                .get("/api/v1/scenarios/{id}", made.getInt("id"))
                .then()
                .body("title", equalTo("Question"))
                .body("version", equalTo(1));
    }

    @Test
    void idsOfAnotherScenarioAreUnknownHere() {
        int foreign = create().getInt("actions[0].id");
        Caller.local()
                .body("{\"actions\": [{\"id\": %d}]}".formatted(foreign))
                .patch("/api/v1/scenarios/{id}", create().getInt("id"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown_action"));
    }

    @Test
    void theSameDefinitionOnceMoreMakesNoVersion() {
        JsonPath made = create();
        String tag =
                Caller.local().get("/api/v1/scenarios/{id}", made.getInt("id")).header("ETag");
        Caller.local()
                .body(QUESTION)
                .patch("/api/v1/scenarios/{id}", made.getInt("id"))
                .then()
                .statusCode(200)
                .header("ETag", tag)
                .body("version", equalTo(1))
                .body("updated_at", equalTo(made.getString("updated_at")))
                .body("actions.id", equalTo(made.getList("actions.id")));
    }

    @Test
    void anOldVersionKeepsItsPartsWithTheirIds() {
        JsonPath made = create();
        Caller.local()
                .body("{\"actions\": [{\"action_key\": \"q1\", \"action_type\": \"message\", \"content\": \"Hi\"}]}")
                .patch("/api/v1/scenarios/{id}", made.getInt("id"))
                .then()
                .statusCode(200)
                .body("actions[0].id", not(equalTo(made.getInt("actions[0].id"))));
        Caller.local()
                .get("/api/v1/scenarios/{id}/versions/1", made.getInt("id"))
                .then()
                .statusCode(200)
                .body("actions.id", equalTo(made.getList("actions.id")));
    }

    private static JsonPath create() {
        return Caller.local()
                .body(QUESTION)
                .post("/api/v1/scenarios")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
