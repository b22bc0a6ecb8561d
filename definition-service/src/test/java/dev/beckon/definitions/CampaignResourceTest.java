package dev.beckon.definitions;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.beckon.localstack.testing.KafkaTestResource;
import dev.beckon.localstack.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Campaigns as drafts. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TriggerServiceStub.class)
class CampaignResourceTest {

    static final String ALL = "/api/v1/campaigns";
    static final String ONE = ALL + "/{id}";
    static final String SEED = """
            {"title": "Spring promo",
             "actions": [{"action_key": "msg1", "action_type": "message", "content": "Our spring sale is live!"}],
             "campaign_rules": [{"list_type": "folder", "rule_type": "inclusion", "destination_id": 123}]}""";

    @BeforeEach
    void someFoldersAndSegments() {
        TriggerServiceStub.ANSWERS.put("GET /api/v1/folders/123", "{\"id\": 123}");
        TriggerServiceStub.ANSWERS.put("GET /api/v1/segments/7", "{\"id\": 7}");
    }

    static int create(String body) {
        return Caller.local()
                .body(body)
                .post(ALL)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void theSeedIsADraftAsItWasWritten() {
        int id = create(SEED);
        Caller.local()
                .get(ONE, id)
                .then()
                .statusCode(200)
                .header("ETag", "W/\"0\"")
                .body("id", equalTo(id))
                .body("title", equalTo("Spring promo"))
                .body("status", equalTo("draft"))
                .body("version", equalTo(1))
                .body("actions.action_key", contains("msg1"))
                .body("campaign_rules[0].list_type", equalTo("folder"))
                .body("campaign_rules[0].rule_type", equalTo("inclusion"))
                .body("campaign_rules[0].destination_id", equalTo(123))
                .body("reply_handling", equalTo("continue"))
                .body("launch_at", nullValue());
    }

    @Test
    void itsTreeIsNoScenario() {
        int id = create(SEED);
        Caller.local().get("/api/v1/scenarios/{id}", id).then().statusCode(404);
        Caller.local().get("/api/v1/scenarios?limit=200").then().body("items.id", not(hasItem(id)));
        Caller.local().get(ALL + "?limit=200").then().body("items.id", hasItem(id));
        int scenario = ScenarioResourceTest.create("local");
        Caller.local().get(ONE, scenario).then().statusCode(404).body("code", equalTo("campaign_not_found"));
    }

    @Test
    void aDraftIsChangedFieldByField() {
        int id = create(SEED);
        Caller.local().body("""
                        {"title": "Summer promo", "pace": {"spread_over": "PT6H", "per_second": 50},
                         "schedule": {"at": "2099-07-01", "local_time": "09:30", "past_zones": "at_once"}, "reply_handling": "stop_on_reply",
                         "campaign_rules": [{"list_type": "segment", "rule_type": "inclusion", "destination_id": "7"},
                                            {"list_type": "folder", "rule_type": "exclusion", "destination_id": 123}]}""").patch(ONE, id).then().statusCode(200);
        Caller.local()
                .get(ONE, id)
                .then()
                .header("ETag", "W/\"1\"")
                .body("title", equalTo("Summer promo"))
                .body("version", equalTo(1))
                .body("pace.spread_over", equalTo("PT6H"))
                .body("reply_handling", equalTo("stop_on_reply"))
                .body("pace.per_second", equalTo(50))
                .body("schedule.local_time", equalTo("09:30"))
                .body("schedule.past_zones", equalTo("at_once"))
                .body("campaign_rules.destination_id", contains(7, 123));
        Caller.local()
                .body("""
                        {"actions": [{"action_key": "msg2", "action_type": "message", "content": "Hot"}],
                         "schedule": null, "pace": null}""")
                .patch(ONE, id)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("actions.action_key", contains("msg2"))
                .body("schedule", nullValue())
                .body("pace", nullValue());
        Caller.local()
                .header("If-Match", "W/\"0\"")
                .body("{\"title\": \"late\"}")
                .patch(ONE, id)
                .then()
                .statusCode(412);
    }

    @Test
    void allFaultsAreReportedAtOnceAndNothingIsSaved() {
        int before = Caller.local().get(ALL + "?limit=200").path("items.size()");
        refused("""
                {"title": "", "surprise": 1, "reply_handling": "shout",
                 "actions": [{"action_key": "a", "action_type": "message"}],
                 "campaign_rules": [{"list_type": "folder", "rule_type": "inclusion", "destination_id": 999},
                                    {"list_type": "list", "rule_type": "inclusion", "destination_id": -1}, 5, {}],
                 "pace": {"spread_over": "PT999H", "per_second": 0, "x": 1},
                 "schedule": {"local_time": "25:00"}}""")
                .body("code", equalTo("invalid_campaign"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        org.hamcrest.Matchers.hasItems(
                                "/surprise unknown_field",
                                "/reply_handling invalid_value",
                                "/campaign_rules/0/destination_id unknown_folder",
                                "/campaign_rules/1/list_type invalid_value",
                                "/campaign_rules/1/destination_id wrong_type",
                                "/campaign_rules/2 wrong_type",
                                "/campaign_rules/3/list_type missing_field",
                                "/campaign_rules/3/rule_type missing_field",
                                "/campaign_rules/3/destination_id missing_field",
                                "/pace/spread_over invalid_value",
                                "/pace/per_second invalid_value",
                                "/pace/x unknown_field",
                                "/schedule/at missing_field",
                                "/schedule/local_time invalid_value"))
                .body("errors.pointer", hasItem("/title"))
                .body("errors.pointer", hasItem("/actions/0/content"));
        Caller.local().get(ALL + "?limit=200").then().body("items.size()", equalTo(before));
        refused(SEED.replace(
                        "\"campaign_rules\"",
                        "\"schedule\": {\"at\": \"2099-07-01\", \"past_zones\": \"skip\"}, \"campaign_rules\""))
                .body("errors.pointer", contains("/schedule/local_time"));
        refused(
                        SEED.replace(
                                "\"campaign_rules\"",
                                "\"schedule\": {\"at\": \"2099-07-01\", \"local_time\": \"09:30\", \"past_zones\": \"never\"}, \"campaign_rules\""))
                .body("errors.pointer", contains("/schedule/past_zones"));
        refused("{\"title\": \"x\"}").body("errors.pointer", containsInAnyOrder("/campaign_rules", "/actions"));
        refused(SEED.replace("inclusion", "exclusion")).body("errors.code", contains("no_inclusion"));
        refused(SEED.replace("[{\"list", "[], \"template_id\": \"none\", \"x\": [{\"list"))
                .body("errors.code", hasItem("ambiguous_creation_mode"));
    }

    @Test
    void aTemplateGivesTheTreeAndTheRulesFollow() {
        Response made = Caller.local()
                .body("{\"template_id\": \"welcome\", \"title\": \"Hello all\"}")
                .post(ALL);
        made.then()
                .statusCode(201)
                .body("title", equalTo("Hello all"))
                .body("status", equalTo("draft"))
                .body("campaign_rules", empty())
                .body("actions", not(empty()));
        int id = made.path("id");
        Caller.local().post(ONE + "/launch", id).then().statusCode(422).body("code", equalTo("campaign_incomplete"));
        Caller.local()
                .body("{\"campaign_rules\": [{\"list_type\": \"segment\", \"rule_type\": \"inclusion\","
                        + " \"destination_id\": 7}]}")
                .patch(ONE, id)
                .then()
                .statusCode(200);
        Caller.local().post(ONE + "/launch", id).then().statusCode(200).body("status", equalTo("running"));
        refused("{\"template_id\": \"none\"}").body("errors.code", hasItem("unknown_template"));
    }

    @Test
    void anotherWorkspaceSeesNothingOfIt() {
        int id = create(SEED);
        Caller.of("other").get(ONE, id).then().statusCode(404);
        Caller.of("other").body("{}").patch(ONE, id).then().statusCode(404);
        Caller.of("other").post(ONE + "/launch", id).then().statusCode(404);
        Caller.of("other").delete(ONE, id).then().statusCode(404);
        Caller.of("other").get(ALL).then().body("items", empty());
    }

    @Test
    void withoutTriggerServiceNothingIsSaved() {
        TriggerServiceStub.ANSWERS.put("GET /api/v1/folders/503", "503");
        Caller.local()
                .body(SEED.replace("123", "503"))
                .post(ALL)
                .then()
                .statusCode(503)
                .body("code", equalTo("service_unavailable"));
    }

    private static ValidatableResponse refused(String body) {
        return Caller.local().body(body).post(ALL).then().statusCode(422);
    }
}
