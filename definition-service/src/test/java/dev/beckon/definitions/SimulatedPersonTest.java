package dev.beckon.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.beckon.localstack.testing.KafkaTestResource;
import dev.beckon.localstack.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A simulation about somebody of the workspace goes by what is true of them. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TriggerServiceStub.class)
class SimulatedPersonTest {

    private static final String KNOWN = "POST /internal/contacts/known";

    private static final String GRACE = """
            {"contact": {"workspace": "local", "contact_id": 7, "revision": 4, "name": "Grace", "email": "g@example.com",
              "addresses": [{"channel": "email", "address": "g@example.com", "consent": "granted"}],
              "tags": ["vip"], "properties": {"visits": 3}, "folders": [1]},
             "facts": {"f0": 2, "f1": true}}""";

    private static final String HISTORY = """
            {"title": "History", "actions": [
              {"action_key": "buyer", "action_type": "condition", "options": {"rules": {"match": "all", "rules": [
                 {"event": "purchase", "count": 3, "within": "P30D",
                  "where": {"rules": [{"field": "event.total", "operator": "gte", "value": 10}]}},
                 {"field": "contact.tags", "operator": "contains", "value": "vip"}]}}},
              {"action_key": "yes", "parent_key": "buyer", "parent_branch": "option_true", "action_type": "message",
               "content": "{{ contact.name }}, {{ contact.visits }}"},
              {"action_key": "no", "parent_key": "buyer", "parent_branch": "option_false", "action_type": "message",
               "content": "Not yet, {{ contact.name }}"}]}""";

    private static final String WAITING = HISTORY.replace(
            "{\"action_key\": \"buyer\",",
            "{\"action_key\": \"wait\", \"action_type\": \"wait_for_reply\"},"
                    + " {\"action_key\": \"buyer\", \"parent_key\": \"wait\", \"parent_branch\": \"option_replied\",");

    @BeforeEach
    void grace() {
        TriggerServiceStub.ANSWERS.put(KNOWN, GRACE);
        TriggerServiceStub.ASKED.clear();
    }

    @Test
    void theirFieldsAndFactsAreReadWithoutAssumptions() {
        simulate(HISTORY, "\"contact\": {\"id\": 7}, \"now\": \"2026-03-01T08:00:00Z\"")
                .statusCode(200)
                .body("messages.content.text", contains("Not yet, Grace"))
                .body("contact.tags", contains("vip"))
                .body("contact.folders", contains(1))
                .body("assumptions", empty());

        assertThat(TriggerServiceStub.ASKED)
                .filteredOn(asked -> asked.startsWith(KNOWN + " local "))
                .hasSize(2)
                .anySatisfy(asked -> assertThat(asked)
                        .contains("\"contact\":{\"id\":7}")
                        .contains("\"now\":\"2026-03-01T08:00:00Z\"")
                        .contains("\"type\":\"event_count\"")
                        .contains("\"within\":\"PT720H\"")
                        .contains("event.total"));
    }

    @Test
    void anyOfTheirNamesWillDoAndOtherFieldsBesideAnIdOverride() {
        for (String name : new String[] {
            "{\"email\": \"g@example.com\"}", "{\"phone\": \"+4915112345678\"}",
            "{\"username\": \"grace\"}", "{\"external_id\": \"g-7\"}"
        }) {
            simulate(HISTORY, "\"contact\": " + name).statusCode(200).body("contact.tags", contains("vip"));
            assertThat(TriggerServiceStub.ASKED)
                    .anyMatch(asked -> asked.contains("\"contact\":" + name.replace(" ", "")));
        }
        simulate(HISTORY, "\"contact\": {\"id\": \"7\", \"name\": \"Ada\", \"tags\": []}")
                .statusCode(200)
                .body("messages.content.text", contains("Not yet, Ada"))
                .body("contact.tags", empty());
        TriggerServiceStub.ASKED.clear();
        simulate(HISTORY, "\"contact\": {\"email\": \"a@example.com\", \"name\": \"Ada\"}")
                .statusCode(200)
                .body("messages.content.text", contains("Not yet, Ada"));
        assertThat(TriggerServiceStub.ASKED).isEmpty();
    }

    @Test
    void whatInputsTellComesBeforeAndTheirEventsOnTop() {
        simulate(WAITING, """
                        "contact": {"id": 7}, "inputs": [{"event": {"name": "purchase", "properties": {"total": 12}}},
                          {"reply": {"text": "Go"}}]""").statusCode(200).body("messages.content.text", contains("Grace, 3"));
        simulate(WAITING, """
                        "contact": {"id": 7}, "inputs": [{"event": {"name": "purchase", "properties": {"total": 9}}},
                          {"reply": {"text": "Go"}}]""").statusCode(200).body("messages.content.text", contains("Not yet, Grace"));
        simulate(HISTORY, "\"contact\": {\"id\": 7}, \"inputs\": [{\"facts\": {\"events\": {\"purchase\": 3}}}]")
                .statusCode(200)
                .body("messages.content.text", contains("Grace, 3"));
    }

    @Test
    void whatCannotBeFoundOutDoesNotHoldAndIsTold() {
        TriggerServiceStub.ANSWERS.put(KNOWN, GRACE.replace("\"f0\": 2, ", ""));
        simulate(HISTORY, "\"contact\": {\"id\": 7}")
                .statusCode(200)
                .body("messages.content.text", contains("Not yet, Grace"))
                .body("assumptions", hasItem("It could not be found out: how often the event 'purchase' happened"));
    }

    @Test
    void nobodyIsMadeUpForAnUnknownName() {
        TriggerServiceStub.ANSWERS.remove(KNOWN);
        simulate(HISTORY, "\"contact\": {\"id\": 8}")
                .statusCode(422)
                .body("code", equalTo("invalid_simulation"))
                .body("errors.code", contains("unknown_contact"))
                .body("errors.pointer", contains("/contact/id"));
        simulate(HISTORY, "\"contact\": {\"email\": \"eve@example.com\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/contact/email"));
        TriggerServiceStub.ANSWERS.put(KNOWN, "503");
        simulate(HISTORY, "\"contact\": {\"id\": 7}").statusCode(503).body("code", equalTo("service_unavailable"));
    }

    private static ValidatableResponse simulate(String definition, String rest) {
        return Caller.local()
                .body("{\"definition\": " + definition + ", " + rest + "}")
                .post("/api/v1/scenarios/simulate")
                .then();
    }
}
