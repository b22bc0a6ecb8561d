package dev.beckon.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Calls for an audience, in earnest and only to see what would happen. */
class AudienceCallTest {

    private static final String STORM = """
            {"title": "Storm", "active": %s, "actions": [
              {"action_key": "q", "action_type": "ask_question", "content": "{{ contact.name }}: {{ trigger.severity }} storm. Call you?",
               "options": {"answers": ["Yes", "No"], "timeout": "PT1H"}},
              {"action_key": "yes", "parent_key": "q", "parent_branch": "option_0",
               "action_type": "message", "content": "We call you"}]}""";

    private final Api api = RunningStack.api();
    private final Phones phones = RunningStack.phones();
    private final People people = new People(api, phones);
    private final People.Person ann = people.on("sms", "ann");
    private final People.Person bob = people.on("email", "bob");
    private final People.Person far = people.on("sms", "far");

    @Test
    void oneRestCallReachesItsAudienceAndEachConversationGoesOn() {
        arrive();
        long scenario = api.createScenario(STORM.formatted(true));
        String key = UUID.randomUUID().toString();

        String call = triggered(key, scenario, forTown(""));
        assertThat(triggered(key, scenario, forTown(""))).isEqualTo(call);

        people.awaitText(ann, ann.externalId() + ": red storm");
        people.awaitText(bob, bob.externalId() + ": red storm");
        phones.replyByText("sms", ann.address(), "yes");
        people.awaitText(ann, "We call you");
        await().atMost(People.PATIENCE).untilAsserted(() -> {
            JsonPath status = api.call(call);
            assertThat(status.getString("status")).isEqualTo("completed");
            assertThat(status.getString("priority")).isEqualTo("bulk");
            assertThat(status.getObject("contacts", Integer.class)).isEqualTo(2);
            assertThat(status.getObject("audience.started", Integer.class)).isEqualTo(2);
            assertThat(status.getObject("executions.completed", Integer.class)).isEqualTo(1);
            assertThat(status.getObject("executions.waiting", Integer.class)).isEqualTo(1);
        });
        assertThat(api.all("/trigger_calls/" + call + "/verdicts", Map.of())).hasSize(2);
        assertThat(people.texts(ann)).hasSize(2);
        assertThat(people.texts(far)).isEmpty();
    }

    @Test
    void aDryRunTellsWhatWouldHappenAndSendsNothing() {
        arrive();
        long scenario = api.createScenario(STORM.formatted(false));
        api.post("/scenarios/" + scenario + "/trigger", forTown("")).then().statusCode(409);

        String dry = api.trigger(scenario, forTown(", \"dry_run\": true"));

        await().atMost(People.PATIENCE)
                .untilAsserted(
                        () -> assertThat(api.call(dry).getString("status")).isEqualTo("completed"));
        JsonPath told = api.call(dry);
        assertThat(told.getBoolean("dry_run")).isTrue();
        assertThat(told.getObject("audience.started", Integer.class)).isEqualTo(2);
        assertThat(told.getList("sample.status")).containsExactly("started", "started");
        assertThat(api.get("/trigger_calls/" + dry + "/previews")
                        .getList("items.collect { it.preview.messages[0].content.text }"))
                .containsExactlyInAnyOrder(
                        ann.externalId() + ": red storm. Call you?", bob.externalId() + ": red storm. Call you?");

        // What the same call in earnest sends comes behind anything that the dry run could have sent.
        api.as()
                .contentType(ContentType.JSON)
                .body("{\"active\": true}")
                .patch("/scenarios/" + scenario)
                .then()
                .statusCode(200);
        await().atMost(People.PATIENCE).until(() -> begun(scenario));
        people.awaitText(ann, "red storm");
        people.awaitText(bob, "red storm");
        assertThat(people.texts(ann)).hasSize(1);
        assertThat(people.texts(bob)).hasSize(1);
        assertThat(api.all("/executions", Map.of("trigger_call_id", dry))).isEmpty();
        await().atMost(People.PATIENCE)
                .untilAsserted(() -> assertThat(
                                api.get("/scenarios/" + scenario + "/stats").getObject("started", Integer.class))
                        .isEqualTo(2));
    }

    /** Calls it in earnest. That it is active is known at the edge and where calls begin, not at the same moment. */
    private boolean begun(long scenario) {
        Response answer = api.post("/scenarios/" + scenario + "/trigger", forTown(""));
        if (answer.statusCode() != 202) {
            return false;
        }
        String call = answer.path("trigger_call_id");
        return await().atMost(People.PATIENCE)
                .until(() -> api.call(call).getString("status"), Set.of("completed", "failed")::contains)
                .equals("completed");
    }

    @Test
    void anAudienceThatNamesNothingThereFailsTheCallWithItsPlace() {
        long scenario = api.createScenario(STORM.formatted(true));

        String call = api.trigger(scenario, """
                {"audience": {"campaign_rules": [{"list_type": "folder", "rule_type": "inclusion", "destination_id": 987654321}]}}""");

        await().atMost(People.PATIENCE).untilAsserted(() -> {
            JsonPath status = api.call(call);
            assertThat(status.getString("status")).isEqualTo("failed");
            assertThat(status.getString("failure")).isEqualTo("unknown_folder");
            assertThat(status.getString("failure_detail")).startsWith("/audience/campaign_rules/0/destination_id");
        });
    }

    private void arrive() {
        people.arrive(List.of(ann, bob), Map.of("town", people.run()));
        people.arrive(List.of(far), Map.of("town", "elsewhere"));
    }

    private String forTown(String more) {
        return """
                {"audience": {"filter": {"match": "all", "rules": [
                   {"field": "contact.properties.town", "operator": "eq", "value": "%s"}]}},
                 "data": {"severity": "red"}%s}""".formatted(people.run(), more);
    }

    private String triggered(String key, long scenario, String body) {
        return api.as()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/scenarios/" + scenario + "/trigger")
                .then()
                .statusCode(202)
                .body("status", equalTo("accepted"))
                .extract()
                .path("trigger_call_id");
    }
}
