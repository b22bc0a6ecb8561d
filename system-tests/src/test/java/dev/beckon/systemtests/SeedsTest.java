package dev.beckon.systemtests;

import static dev.beckon.systemtests.People.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.lessThan;

import dev.beckon.systemtests.People.Person;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Every JSON example of the documents that the product was specified from, as it stands there, walked to the phone:
 * Inrō's "JSON definitions" and "Custom data when triggering", Bloomreach's "API trigger".
 */
class SeedsTest {

    /** Inrō, "Create and update scenarios". */
    private static final String WELCOME_FLOW = """
            { "title": "Welcome flow", "triggers": [{ "trigger_type": "contact_create" }], "actions": [ { "action_key": "msg1", "action_type": "message", "content": "Hey, thanks for connecting!" } ]}""";

    /** Inrō, "Create and update campaigns". */
    private static final String SPRING_PROMO = """
            { "title": "Spring promo", "actions": [ { "action_key": "msg1", "action_type": "message", "content": "Our spring sale is live!" } ], "campaign_rules": [ { "list_type": "folder", "rule_type": "inclusion", "destination_id": 123 } ]}""";

    /** Inrō, "Define the action tree". */
    private static final String ACTION_TREE = """
            { "actions": [ { "action_key": "q1", "action_type": "ask_question", "content": "Are you interested?" }, { "action_key": "yes", "parent_key": "q1", "parent_branch": "option_0", "action_type": "message", "content": "Great!" }, { "action_key": "no", "parent_key": "q1", "parent_branch": "option_1", "action_type": "message", "content": "No problem." } ]}""";

    /** Inrō, "Trigger via the API". */
    private static final String ORDER_TRIGGER = """
            {  "contacts": [{ "id": 123 }],  "data": {    "order_id": "ORD-456",    "plan": "pro",    "discount": "15%"  }}""";

    /** Inrō, "Use the data in your scenario". */
    private static final String ORDER_TEXT =
            "Hi {{ contact.username }}! Your order {{ trigger.order_id }} is confirmed.You're on the {{ trigger.plan }} plan with {{ trigger.discount }} off.";

    private final Api api = RunningStack.api();
    private final Phones phones = RunningStack.phones();
    private final People people = new People(api, phones);

    @Test
    void aNewContactIsWelcomed() {
        long scenario = api.createScenario(WELCOME_FLOW);
        Person nina = people.on("sms", "nina");

        api.awaitListening(scenario);
        people.arrive(nina);

        people.awaitText(nina, "Hey, thanks for connecting!");
        // Or it would welcome the people of other tests.
        api.retire(scenario);
    }

    @Test
    void theCampaignReachesTheFolder() {
        Person carl = people.on("sms", "carl");
        people.arrive(carl);
        folder123();
        api.as().put("/folders/123/contacts/" + people.idOf(carl)).then().statusCode(lessThan(300));

        long campaign = api.post("/campaigns", SPRING_PROMO)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        api.post("/campaigns/" + campaign + "/launch", "{}").then().statusCode(lessThan(300));

        people.awaitText(carl, "Our spring sale is live!");
    }

    /** The example names folder 123, so there has to be one. */
    private void folder123() {
        while (api.as().get("/folders/123").statusCode() == 404) {
            long id = api.post("/folders", "{\"title\": \"Folder " + people.run() + "-" + System.nanoTime() + "\"}")
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath()
                    .getLong("id");
            assertThat(id).as("folder ids count up to the 123 of the example").isLessThanOrEqualTo(123);
        }
    }

    @Test
    void theActionTreeReplacesThatOfAScenarioAndIsWalked() {
        long scenario = api.createScenario("""
                {"title": "To be replaced", "actions": [{"action_key": "m", "action_type": "message", "content": "old"}]}""");
        api.as()
                .contentType("application/json")
                .body(ACTION_TREE)
                .patch("/scenarios/" + scenario)
                .then()
                .statusCode(200);
        Person yves = people.on("whatsapp", "yves");
        Person nora = people.on("rcs", "nora");
        people.arrive(yves, nora);

        people.trigger(scenario, yves, "{}");
        people.trigger(scenario, nora, "{}");
        people.awaitText(yves, "Are you interested?");
        people.awaitText(nora, "Are you interested?");
        phones.replyByButton("whatsapp", yves.address(), "Yes");
        phones.replyByText("rcs", nora.address(), "no");

        people.awaitText(yves, "Great!");
        people.awaitText(nora, "No problem.");
        assertThat(api.get("/scenarios/" + scenario).getObject("version", Integer.class))
                .isEqualTo(2);
    }

    @Test
    void theDataOfATriggerIsInTheText() {
        long scenario = api.createScenario("""
                {"title": "Order Confirmation", "actions": [{"action_key": "m", "action_type": "message", "content": "%s"}]}""".formatted(ORDER_TEXT));

        String unknown = api.trigger(scenario, ORDER_TRIGGER);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(api.call(unknown).getMap("audience.skipped"))
                        .isEqualTo(Map.of("contact_not_found", 1)));

        Person oda = people.on("sms", "oda");
        api.importNdjson("""
                {"external_id": "%s", "username": "%s", "phone": "%s", "consents": {"sms": "granted"}}
                """.formatted(oda.externalId(), oda.externalId(), oda.address()));
        api.trigger(scenario, ORDER_TRIGGER.replace("123", Long.toString(people.idOf(oda))));

        people.awaitText(
                oda,
                "Hi " + oda.externalId() + "! Your order ORD-456 is confirmed.You're on the pro plan with 15% off.");
    }

    @Test
    void oneCallOfAnApiTriggerWarnsThoseInThePostcode() {
        JsonPath trigger = api.post("/api_triggers", """
                {"name": "weather-%s", "parameters": [
                  {"name": "postcode", "type": "string", "required": true},
                  {"name": "type-of-alert", "type": "string", "required": true},
                  {"name": "severity", "type": "string", "default": "amber"}]}""".formatted(people.run()))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        long id = trigger.getLong("id");
        assertThat(trigger.getString("url")).endsWith("/api/v1/api_triggers/" + id + "/call");
        assertThat(trigger.getMap("example_payload")).containsKeys("postcode", "type-of-alert", "severity");
        JsonPath scenario = api.post("/scenarios", """
                {"title": "Dangerous weather", "triggers": [{"trigger_type": "api_trigger", "options": {
                    "api_trigger_id": %d,
                    "filter": {"match": "all", "rules": [{"field": "params.type-of-alert", "operator": "eq", "value": "snowstorm"}]}}}],
                 "actions": [
                  {"action_key": "here", "action_type": "condition",
                   "options": {"rules": {"match": "all", "rules": [
                     {"field": "contact.postcode", "operator": "eq", "value": "{{ params.postcode }}"}]}}},
                  {"action_key": "warn", "parent_key": "here", "parent_branch": "option_true", "action_type": "message",
                   "content": "{{ params.severity }} {{ params['type-of-alert'] }} ({{ params.type-of-alert }}): please do not drive"}]}""".formatted(id))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(scenario.getList("warnings.code")).contains("hyphenated_name");
        Person hit = people.on("sms", "hit");
        Person dry = people.on("sms", "dry");
        people.arrive(List.of(hit), Map.of("postcode", "P" + people.run()));
        people.arrive(List.of(dry), Map.of("postcode", "elsewhere"));
        api.awaitListening(scenario.getLong("id"));

        String call = api.post("/api_triggers/" + id + "/call", """
                {"postcode": "P%s", "type-of-alert": "snowstorm"}""".formatted(people.run()))
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("trigger_call_id");

        people.awaitText(hit, "amber snowstorm (snowstorm): please do not drive");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(api.get("/api_triggers/" + id + "/log").getList("items.trigger_call_id"))
                                .contains(call));
        api.post("/api_triggers/" + id + "/call", "{\"severity\": 3}").then().statusCode(422);
        assertThat(phones.inbox(dry.address())).isEmpty();
        api.retire(scenario.getLong("id"));
    }
}
