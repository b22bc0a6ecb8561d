package dev.beckon.definitions;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.beckon.localstack.testing.KafkaTestResource;
import dev.beckon.localstack.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/**
 * What others would answer in a simulation comes from its inputs, of a stored contact from the workspace, or is assumed
 * and said so.
 */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TriggerServiceStub.class)
class SimulatedWorldTest {

    private static final String STOCK = """
            {"title": "Stock", "actions": [
              {"action_key": "stock", "action_type": "http_request", "options": {"method": "GET",
               "url": "https://stock.example.com/{{ trigger.sku }}", "timeout": "PT10S"}},
              {"action_key": "there", "parent_key": "stock", "parent_branch": "option_success", "action_type": "message",
               "content": "There are {{ http.stock.body.count }}"},
              {"action_key": "gone", "parent_key": "stock", "parent_branch": "option_failed", "action_type": "message",
               "content": "Status {{ http.stock.status }}"},
              {"action_key": "late", "parent_key": "stock", "parent_branch": "option_expired", "action_type": "message",
               "content": "No answer"}]}""";

    private static final String HISTORY = """
            {"title": "History", "actions": [
              {"action_key": "tagged", "action_type": "tag", "options": {"tags": ["seen"]}},
              {"action_key": "counted", "parent_key": "tagged", "action_type": "update_property",
               "options": {"contact_property": "visits", "operation": "increment", "value": 2}},
              {"action_key": "buyer", "parent_key": "counted", "action_type": "condition", "options": {"rules": {
                "match": "all", "rules": [{"event": "purchase", "count": 2}, {"field": "contact.visits", "operator": "eq", "value": 5}]}}},
              {"action_key": "yes", "parent_key": "buyer", "parent_branch": "option_true", "action_type": "message",
               "content": "Visits: {{ contact.visits }}"}]}""";

    @Test
    void theAnswerToARequestIsGivenByAnInput() {
        simulate(
                        STOCK,
                        "\"data\": {\"sku\": \"a7\"}, \"inputs\": [{\"http\": {\"status\": 200, \"body\": {\"count\": 3}}}]")
                .body("messages.content.text", contains("There are 3"))
                .body("effects[0].call.url", equalTo("https://stock.example.com/a7"))
                .body("assumptions", empty());
        simulate(STOCK, "\"inputs\": [{\"http\": {\"status\": 503}}]")
                .body("path[0].branch", equalTo("option_failed"))
                .body("messages.content.text", contains("Status 503"));
    }

    @Test
    void withoutAnInputARequestIsAssumedToGoWellUnlessTimeGoesBy() {
        simulate(STOCK, "\"inputs\": []")
                .body("path[0].branch", equalTo("option_success"))
                .body("assumptions", hasSize(1));
        simulate(STOCK, "\"inputs\": [{\"advance\": \"PT1H\"}]").body("path[0].branch", equalTo("option_expired"));
    }

    @Test
    void whatIsKnownOfTheContactDecidesAndWhatItDoesIsSeenFromThenOn() {
        simulate(
                        HISTORY,
                        "\"contact\": {\"properties\": {\"visits\": 3}}, \"inputs\": [{\"facts\": {\"events\": {\"purchase\": 2}}}]")
                .body("messages.content.text", contains("Visits: 5"))
                .body("contact.tags", contains("seen"))
                .body("contact.properties.visits", equalTo(5))
                .body("effects.type", containsInAnyOrder("tags_changed", "property_changed"))
                .body("assumptions", empty());
        simulate(HISTORY, "\"contact\": {\"properties\": {\"visits\": 3}}")
                .body("path[2].branch", equalTo("option_false"))
                .body("assumptions", hasItem("The event 'purchase' has never happened"));
    }

    @Test
    void aScenarioThatIsStartedIsShownAndNotRun() {
        int other = Caller.local()
                .body("{\"title\": \"Other\", \"actions\": [{\"action_key\": \"x\", \"action_type\": \"exit\"}]}")
                .post("/api/v1/scenarios")
                .path("id");
        String parent = """
                {"title": "Parent", "actions": [
                  {"action_key": "t", "action_type": "trigger_scenario", "options": {"scenario_id": %d, "wait": true}},
                  {"action_key": "ok", "parent_key": "t", "parent_branch": "option_completed", "action_type": "message",
                   "content": "Done"},
                  {"action_key": "no", "parent_key": "t", "parent_branch": "option_failed", "action_type": "message",
                   "content": "Not done"}]}""".formatted(other);
        simulate(parent, "\"inputs\": []")
                .body("effects.type", contains("scenario_requested"))
                .body("messages.content.text", contains("Done"))
                .body("assumptions", hasSize(1));
        simulate(parent, "\"inputs\": [{\"child_end\": {\"failed\": true}}]")
                .body("messages.content.text", contains("Not done"));
    }

    private static ValidatableResponse simulate(String definition, String rest) {
        return Caller.local()
                .body("{\"definition\": " + definition + ", " + rest + "}")
                .post("/api/v1/scenarios/simulate")
                .then()
                .statusCode(200)
                .body("status", equalTo("completed"));
    }
}
