package dev.beckon.definitions;

import dev.beckon.localstack.testing.HostileCaller;
import dev.beckon.localstack.testing.HostileCaller.Answer;
import dev.beckon.localstack.testing.KafkaTestResource;
import dev.beckon.localstack.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands around scenarios, described with random damage, and asked for by what is no id. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TriggerServiceStub.class)
class HostileObjectsTest {

    private static final String CAMPAIGN = """
            {"title": "Spring", "actions": [{"action_key": "m", "action_type": "message", "content": "Sale!"}],
             "campaign_rules": [{"list_type": "folder", "rule_type": "inclusion", "destination_id": 1},
               {"list_type": "segment", "rule_type": "exclusion", "destination_id": 1}],
             "schedule": {"at": "2099-03-01", "local_time": "09:30", "past_zones": "skip"},
             "pace": {"spread_over": "PT6H", "per_second": 50}, "reply_handling": "stop_on_reply"}""";
    private static final String API_TRIGGER = """
            {"name": "Weather", "active": true, "parameters": [
              {"name": "postcode", "type": "string", "required": true, "description": "Where"},
              {"name": "level", "type": "number", "default": 3}, {"name": "of", "type": "list", "default": ["a"]}]}""";
    private static final String SURVEY = """
            {"title": "NPS", "questions": [{"key": "score", "content": "0 to 10?", "answer_type": "number", "min": 0, "max": 10,
              "attempts": 2, "save_to": "nps"}, {"key": "why", "content": "Why?", "answers": ["a", {"title": "b", "synonyms": ["c"]}]}]}""";

    private final HostileCaller caller = new HostileCaller();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            surveys          | `{"title": "S", "questions": [{"key": "k", "content": "?", "answers": ["a"]}]}`
            conversion_links | `{"title": "Shop", "url": "https://shop.example.com/{{ trigger.path }}"}`
            media_files      | `{"type": "document", "url": "https://cdn.example.com/a.pdf", "filename": "a.pdf"}`
            api_keys         | `{"name": "key", "permissions": ["scenarios:read", "contacts:write"]}`
            """)
    void small(String path, String good) {
        caller.json(good, body -> answer(Caller.local().body(body).post("/api/v1/" + path)));
    }

    @Test
    void surveys() {
        int id = Caller.local().body(SURVEY).post("/api/v1/surveys").path("id");
        caller.json(SURVEY, body -> answer(Caller.local().body(body).post("/api/v1/surveys")));
        caller.json(SURVEY, body -> answer(Caller.local().body(body).patch("/api/v1/surveys/{id}", id)));
    }

    @Test
    void apiTriggers() {
        int id = Caller.local().body(API_TRIGGER).post("/api/v1/api_triggers").path("id");
        caller.json(API_TRIGGER, body -> answer(Caller.local().body(body).post("/api/v1/api_triggers")));
        caller.json(API_TRIGGER, body -> answer(Caller.local().body(body).patch("/api/v1/api_triggers/{id}", id)));
    }

    @Test
    void campaigns() {
        TriggerServiceStub.ANSWERS.put("GET /api/v1/folders/1", "{\"id\": 1}");
        TriggerServiceStub.ANSWERS.put("GET /api/v1/segments/1", "{\"id\": 1}");
        int id = Caller.local().body(CAMPAIGN).post("/api/v1/campaigns").path("id");
        caller.json(CAMPAIGN, body -> answer(Caller.local().body(body).post("/api/v1/campaigns")));
        caller.json(CAMPAIGN, body -> answer(Caller.local().body(body).patch("/api/v1/campaigns/{id}", id)));
        // Damage that was taken may have left it without anybody to start for.
        Caller.local().body(CAMPAIGN).patch("/api/v1/campaigns/{id}", id).then().statusCode(200);
        caller.json(
                "{\"at\": \"2099-03-01T08:00:00Z\", \"local_time\": \"09:00\"}",
                body -> answer(Caller.local().body(body).post("/api/v1/campaigns/{id}/schedule", id)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scenarios",
                "campaigns",
                "api_triggers",
                "surveys",
                "conversion_links",
                "media_files",
                "api_keys"
            })
    void listsAndIds(String path) {
        caller.values(value -> answer(Caller.local().queryParam("limit", value).get("/api/v1/" + path)));
        caller.values(value -> answer(Caller.local().queryParam("cursor", value).get("/api/v1/" + path)));
        caller.values(id -> answer(at("/api/v1/" + path + "/", id, "").get()));
        caller.values(id -> answer(at("/api/v1/" + path + "/", id, "").delete()));
    }

    @ParameterizedTest
    @CsvSource({
        "scenarios/abc, 404",
        "scenarios/1/versions/99999999999999, 404",
        "scenarios?limit=abc, 400",
        "scenarios?cursor=abc, 400"
    })
    void whatIsNoNumberIsNowhereInAPathAndRefusedInAQuery(String address, int status) {
        Caller.local().get("/api/v1/" + address).then().statusCode(status);
    }

    @Test
    void partsOfScenarios() {
        caller.values(value -> answer(Caller.local().queryParam("ids", value).get("/api/v1/scenarios/export")));
        caller.values(id -> answer(at("/api/v1/scenarios/", id, "/versions").get()));
        caller.values(id -> answer(at("/api/v1/scenarios/1/versions/", id, "").get()));
        caller.values(id -> answer(at("/api/v1/templates/", id, "").get()));
        caller.values(id -> answer(at("/media/", id, "").get()));
    }

    private static RequestSpecification at(String before, String id, String after) {
        String encoded = URLEncoder.encode(id.isEmpty() ? "-" : id, StandardCharsets.UTF_8)
                .replace("+", "%20");
        return Caller.local().urlEncodingEnabled(false).basePath(before + encoded + after);
    }

    private static Answer answer(Response response) {
        return new Answer(response.statusCode(), response.asString());
    }
}
