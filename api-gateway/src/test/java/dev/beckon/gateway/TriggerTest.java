package dev.beckon.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.definition.ScenarioKind;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.trigger.ContactRef;
import dev.beckon.contracts.trigger.TriggerEvent;
import dev.beckon.localstack.testing.KafkaTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(EchoUpstream.class)
class TriggerTest {

    private static final String SEED = """
            {"contacts": [{ "id": 123 }],
             "data": { "order_id": "ORD-456", "plan": "pro", "discount": "15%", "empty": "", "none": null }}""";
    private static final String ONE = "{\"contacts\": [{\"id\": 123}]}";

    @Inject
    Published published;

    @Inject
    TriggerTopic topic;

    private Caller caller;

    @BeforeEach
    void aWorkspaceWithAScenario() {
        caller = Caller.of(published);
    }

    @Test
    void theCallWhoseExecutionMakesThisOneIsWrittenWithIt() {
        String cause = "5f0c6f2e-9f0a-4d2e-8a55-0d6f4d0f9a11";
        for (String named : List.of(cause, "nonsense")) {
            String call = caller.request()
                    .header("Beckon-Cause", named)
                    .body(ONE)
                    .post(caller.path())
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("trigger_call_id");
            assertThat(topic.eventsOf(call))
                    .singleElement()
                    .satisfies(event -> assertThat(event.causedBy())
                            .isEqualTo(named.equals(cause) ? TriggerCallId.of(cause) : null));
        }
    }

    @Test
    void whatCannotBeStoredIsRefusedBeforeItIsAccepted() {
        for (String text : List.of("a\\u0000", "\\ud83d", "\\ude00\\ud83d")) {
            caller.request()
                    .body("{\"contacts\": [{\"id\": 1}], \"data\": {\"x\": [\"" + text + "\"]}}")
                    .post(caller.path())
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("invalid_character"))
                    .body("errors.pointer", contains("/data/x/0"));
        }
    }

    @Test
    void theSeedIsAcceptedAndWritten() {
        Response answer = caller.request()
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .body(SEED)
                .post(caller.path());
        answer.then().statusCode(202).body("status", equalTo("accepted"));
        String call = answer.path("trigger_call_id");
        answer.then().header("Location", "/api/v1/trigger_calls/" + call);

        TriggerEvent event = topic.eventsOf(call).getFirst();
        assertThat(event.workspace()).isEqualTo(caller.workspace());
        assertThat(event.source()).isEqualTo(caller.path());
        assertThat(event.traceParent()).isEqualTo("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        assertThat(event.idempotencyKey()).isNull();
        assertThat(event.occurredAt()).isNotNull();
        assertThat(event.request().scenarioId()).isEqualTo(caller.scenario());
        assertThat(event.request().contacts()).containsExactly(byId(123));
        assertThat(event.request().data())
                .containsEntry("order_id", "ORD-456")
                .containsEntry("discount", "15%")
                .containsEntry("empty", "")
                .containsEntry("none", null);
    }

    @Test
    void eachKindOfIdentifierIsTaken() {
        Response answer = caller.request().body("""
                        {"contacts": [{"id": 1}, {"id": "2"}, {"username": "ann"}, {"email": "a@b.de"},
                                      {"phone": "+49 170 1234567"}, {"external_id": "x-1"}],
                         "execution_key": "order-7", "priority": "realtime"}""").post(caller.path());
        answer.then().statusCode(202);
        TriggerEvent event = topic.eventsOf(answer.path("trigger_call_id")).getFirst();
        assertThat(event.request().contacts())
                .containsExactly(
                        byId(1),
                        byId(2),
                        new ContactRef(null, "ann", null, null, null),
                        new ContactRef(null, null, "a@b.de", null, null),
                        new ContactRef(null, null, null, "+49 170 1234567", null),
                        new ContactRef(null, null, null, null, "x-1"));
        assertThat(event.request().executionKey()).isEqualTo("order-7");
        assertThat(event.request().lane()).isEqualTo(Lane.REALTIME);
    }

    @Test
    void allFaultsOfABodyAreReportedAtOnce() {
        caller.trigger("""
                        {"contacts": [{"id": "abc"}, {}, {"id": 1, "email": "a@b.de"}, "x", {"username": 5},
                                      {"id": -1}, {"phone": " "}, {"name": "y", "id": 3}],
                         "data": [], "execution_key": 7, "priority": "urgent", "workspace_id": "other", "dry_run": "yes"}""")
                .statusCode(422)
                .body("code", equalTo("invalid_trigger"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/contacts/0/id wrong_type",
                                "/contacts/1 not_one_identifier",
                                "/contacts/2 not_one_identifier",
                                "/contacts/3 wrong_type",
                                "/contacts/4/username wrong_type",
                                "/contacts/5/id invalid_value",
                                "/contacts/6/phone invalid_value",
                                "/contacts/7/name unknown_field",
                                "/data wrong_type",
                                "/execution_key wrong_type",
                                "/priority invalid_value",
                                "/workspace_id unknown_field",
                                "/dry_run wrong_type"));
    }

    @Test
    void noContactsAndTooManyAreRefused() {
        caller.trigger("{\"contacts\": []}").statusCode(422).body("errors.code", contains("no_contacts"));
        caller.trigger(contacts(10_001)).statusCode(422).body("errors.code", contains("too_many_contacts"));
        caller.trigger(contacts(10_000)).statusCode(202);
    }

    @Test
    void whatIsNoJsonIsRefusedWithItsPlace() {
        caller.trigger("{\"contacts\": [{\"id\": 1},\n ]}")
                .statusCode(400)
                .body("code", equalTo("malformed_json"))
                .body("detail", startsWith("The body is not valid JSON (line 2, column "));
        caller.trigger("").statusCode(400).body("code", equalTo("missing_body"));
        caller.trigger("[]").statusCode(400).body("code", equalTo("wrong_type"));
        caller.trigger(ONE + ONE).statusCode(400).body("code", equalTo("malformed_json"));
        caller.trigger("{\"contacts\": [{\"id\": 1}], \"contacts\": [{\"id\": 2}]}")
                .statusCode(400)
                .body("code", equalTo("malformed_json"));
        caller.trigger("{\"contacts\": [{\"id\": 1}], \"data\": {\"x\": NaN}}").statusCode(400);
        caller.trigger("{\"contacts\": [{\"id\": 1}], \"data\": {\"x\": " + "[".repeat(200) + "]".repeat(200) + "}}")
                .statusCode(400)
                .body("code", equalTo("json_over_limit"));
        caller.trigger("{\"contacts\": [{\"id\": 1}], \"data\": {\"x\": " + "9".repeat(5000) + "}}")
                .statusCode(400)
                .body("code", equalTo("json_over_limit"));
    }

    @Test
    void onlyAnActiveScenarioOfTheWorkspaceIsTriggered() {
        caller.trigger("999999999999", ONE).statusCode(404).body("code", equalTo("scenario_not_found"));
        caller.trigger("abc", ONE).statusCode(404).body("code", equalTo("scenario_not_found"));
        caller.trigger(caller.scenario() + "/1", ONE).statusCode(404);
        String stranger = published.key(Published.workspace());
        Caller.trigger(stranger, caller.scenario().toString(), ONE)
                .statusCode(404)
                .body("code", equalTo("scenario_not_found"));
        published.scenario(caller.workspace(), caller.scenario(), false);
        caller.trigger(ONE).statusCode(409).body("code", equalTo("scenario_inactive"));
        published.scenario(caller.workspace(), caller.scenario(), true);
        caller.trigger(ONE).statusCode(202);
    }

    @Test
    void aCampaignIsNotTriggered() {
        ScenarioId campaign = new ScenarioId(Published.newId());
        published.tell(new DefinitionRecord.ScenarioHead(
                caller.workspace(), campaign, "Sale", true, 1, ScenarioKind.CAMPAIGN));
        caller.trigger(campaign.toString(), ONE).statusCode(422).body("code", equalTo("campaign_not_triggerable"));
    }

    @Test
    void onlyJsonIsTaken() {
        caller.request()
                .contentType("text/plain")
                .body(ONE)
                .post(caller.path())
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported_media_type"));
        caller.request()
                .header("Content-Encoding", "gzip")
                .body(ONE)
                .post(caller.path())
                .then()
                .statusCode(415);
    }

    @Test
    void aCallJustAcceptedIsKnownAlthoughNobodyStoredItYet() {
        String call = caller.request().body(ONE).post(caller.path()).path("trigger_call_id");
        caller.request()
                .header("X-Test-Status", 404)
                .get("/api/v1/trigger_calls/" + call)
                .then()
                .statusCode(200)
                .body("trigger_call_id", equalTo(call))
                .body("status", equalTo("accepted"));
        Published.with(published.key(Published.workspace()))
                .header("X-Test-Status", 404)
                .get("/api/v1/trigger_calls/" + call)
                .then()
                .statusCode(404);
        caller.request()
                .get("/api/v1/trigger_calls/" + call)
                .then()
                .statusCode(200)
                .body("method", equalTo("GET"));
    }

    private static ContactRef byId(long id) {
        return new ContactRef(new ContactId(id), null, null, null, null);
    }

    private static String contacts(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(id -> "{\"id\":" + id + "}")
                .collect(Collectors.joining(",", "{\"contacts\":[", "]}"));
    }
}
