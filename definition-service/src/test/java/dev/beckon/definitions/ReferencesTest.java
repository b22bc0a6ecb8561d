package dev.beckon.definitions;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.localstack.testing.KafkaTestResource;
import dev.beckon.localstack.testing.PostgresTestResource;
import dev.beckon.support.kafka.CompactedView;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Objects that stand in a scenario itself, and ids that name them. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TriggerServiceStub.class)
class ReferencesTest {

    private static final String ALL_INLINE = """
            {"title": "All inline", "actions": [
              {"action_key": "m", "action_type": "message", "content": "Look: {{ link.url }}",
               "media_file": {"type": "image", "url": "https://cdn.example.com/map.png"},
               "conversion_link": {"title": "Shop", "url": "https://shop.example.com"}},
              {"action_key": "s", "parent_key": "m", "action_type": "survey",
               "options": {"survey": {"title": "After", "questions": [{"key": "score", "content": "0 to 10?"}]}}},
              {"action_key": "f", "parent_key": "s", "parent_branch": "option_completed", "action_type": "folder",
               "folder": {"title": "Answered"}, "options": {"folder_action": "add"}}]}""";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void inlineObjectsAreStoredWithTheScenarioAndReferredToFromThenOn() {
        TriggerServiceStub.ANSWERS.put("PUT /internal/folders", "{\"id\": 31}");
        JsonPath made = create(ALL_INLINE);
        assertThat(made.getString("actions[0].media_file")).isNull();
        assertThat(made.getList("actions[2].folder_ids", Integer.class)).containsExactly(31);
        Caller.local()
                .get("/api/v1/media_files/{id}", made.getInt("actions[0].media_file_id"))
                .then()
                .statusCode(200)
                .body("url", equalTo("https://cdn.example.com/map.png"));
        Caller.local()
                .get("/api/v1/conversion_links/{id}", made.getInt("actions[0].conversion_link_id"))
                .then()
                .body("title", equalTo("Shop"));
        Caller.local()
                .get("/api/v1/surveys/{id}", made.getInt("actions[1].options.survey_id"))
                .then()
                .body("questions[0].key", equalTo("score"));
        JsonNode published = published(made.getInt("id"), 1);
        assertThat(published.at("/actions/0/options/media_file/url").asText())
                .isEqualTo("https://cdn.example.com/map.png");
        assertThat(published.at("/actions/0/options/media_file/id").asInt())
                .isEqualTo(made.getInt("actions[0].media_file_id"));
        assertThat(published.at("/actions/0/options/conversion_link/url").asText())
                .isEqualTo("https://shop.example.com");
        assertThat(published.at("/actions/1/options/survey/questions/0/content").asText())
                .isEqualTo("0 to 10?");
        assertThat(published.at("/actions/2/options/folder_ids/0").asInt()).isEqualTo(31);
    }

    @Test
    void whatAScenarioUsesCannotBeDeleted() {
        TriggerServiceStub.ANSWERS.put("PUT /internal/folders", "{\"id\": 31}");
        JsonPath made = create(ALL_INLINE);
        int survey = made.getInt("actions[1].options.survey_id");
        Caller.local()
                .delete("/api/v1/surveys/{id}", survey)
                .then()
                .statusCode(409)
                .body("code", equalTo("in_use"));
        Caller.local()
                .delete("/api/v1/scenarios/{id}", made.getInt("id"))
                .then()
                .statusCode(204);
        Caller.local().delete("/api/v1/surveys/{id}", survey).then().statusCode(204);
    }

    @Test
    void whatIsStoredIsUsedByItsId() {
        int media = Caller.local()
                .body("{\"type\": \"document\", \"url\": \"https://cdn.example.com/a.pdf\", \"filename\": \"a.pdf\"}")
                .post("/api/v1/media_files")
                .path("id");
        JsonPath made = create("""
                {"title": "By id", "actions": [{"action_key": "m", "action_type": "message", "content": "Here",
                  "options": {"media_file_id": %d}}]}""".formatted(media));
        assertThat(made.getInt("actions[0].options.media_file_id")).isEqualTo(media);
        assertThat(published(made.getInt("id"), 1)
                        .at("/actions/0/options/media_file/filename")
                        .asText())
                .isEqualTo("a.pdf");
        Caller.of("other")
                .body("""
                        {"title": "Foreign", "actions": [{"action_key": "m", "action_type": "message", "content": "Here",
                          "options": {"media_file_id": %d}}]}""".formatted(media))
                .post("/api/v1/scenarios")
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown_media_file"));
    }

    @Test
    void everyReferenceThatLeadsNowhereIsNamedAndNothingIsStored() {
        TriggerServiceStub.ASKED.clear();
        int before = links();
        Caller.local()
                .body("""
                        {"title": "Nowhere", "triggers": [
                           {"trigger_type": "folder_added", "options": {"folder_ids": [901]}},
                           {"trigger_type": "segment_entered", "options": {"segment_id": 902}},
                           {"trigger_type": "api_trigger", "options": {"api_trigger_id": 903,
                            "audience": {"campaign_rules": [
                              {"list_type": "segment", "rule_type": "inclusion", "destination_id": 904}]}}}],
                         "actions": [
                           {"action_key": "m", "action_type": "message", "content": "x", "media_file_id": 905,
                            "conversion_link": {"url": "https://shop.example.com"}},
                           {"action_key": "c", "parent_key": "m", "action_type": "condition", "options": {
                             "rules": {"match": "any", "rules": [{"match": "all", "rules": [{"segment_id": 906}]}]}}},
                           {"action_key": "t", "parent_key": "c", "parent_branch": "option_true",
                            "action_type": "trigger_scenario", "options": {"scenario_id": 907}},
                           {"action_key": "s", "parent_key": "c", "parent_branch": "option_false",
                            "action_type": "survey", "survey_id": 908},
                           {"action_key": "f", "parent_key": "t", "action_type": "folder", "folder": {"title": "New"}}]}""")
                .post("/api/v1/scenarios")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/triggers/0/options/folder_ids/0",
                                "/triggers/1/options/segment_id",
                                "/triggers/2/options/api_trigger_id",
                                "/triggers/2/options/audience/campaign_rules/0/destination_id",
                                "/actions/0/media_file_id",
                                "/actions/1/options/rules/rules/0/rules/0/segment_id",
                                "/actions/2/options/scenario_id",
                                "/actions/3/survey_id"))
                .body(
                        "errors.code.unique()",
                        containsInAnyOrder(
                                "unknown_folder",
                                "unknown_segment",
                                "unknown_api_trigger",
                                "unknown_media_file",
                                "unknown_scenario",
                                "unknown_survey"));
        assertThat(links()).isEqualTo(before);
        assertThat(TriggerServiceStub.ASKED).noneMatch(asked -> asked.startsWith("PUT"));
    }

    @Test
    void folderAndSegmentThatThereAreAreTaken() {
        TriggerServiceStub.ANSWERS.put("GET /api/v1/folders/11", "{\"id\": 11}");
        TriggerServiceStub.ANSWERS.put("GET /api/v1/segments/12", "{\"id\": 12}");
        create("""
                {"title": "There", "triggers": [{"trigger_type": "segment_entered", "options": {"segment_id": 12}}],
                 "actions": [{"action_key": "f", "action_type": "folder", "options": {"folder_ids": [11]}}]}""");
    }

    @Test
    void whenTriggerServiceDoesNotAnswerNothingIsStored() {
        int before = links();
        TriggerServiceStub.ANSWERS.put("GET /api/v1/folders/13", "503");
        Caller.local()
                .body("""
                        {"title": "Unsure", "actions": [
                          {"action_key": "m", "action_type": "message", "content": "x",
                           "conversion_link": {"url": "https://shop.example.com"}},
                          {"action_key": "f", "parent_key": "m", "action_type": "folder", "options": {"folder_ids": [13]}}]}""")
                .post("/api/v1/scenarios")
                .then()
                .statusCode(503)
                .body("code", equalTo("service_unavailable"));
        TriggerServiceStub.ANSWERS.put("PUT /internal/folders", "503");
        Caller.local().body("""
                        {"title": "Unsure", "actions": [
                          {"action_key": "m", "action_type": "message", "content": "x",
                           "conversion_link": {"url": "https://shop.example.com"}},
                          {"action_key": "f", "parent_key": "m", "action_type": "folder", "folder": {"title": "New"}}]}""").post("/api/v1/scenarios").then().statusCode(503);
        assertThat(links()).isEqualTo(before);
    }

    @Test
    void aFaultInAnInlineObjectIsNamedAtItsPlaceInWhatWasSent() {
        Caller.local()
                .body("""
                        {"title": "Faults", "actions": [
                          {"action_key": "s", "action_type": "survey", "survey": {"title": "S", "questions": []}},
                          {"action_key": "f", "parent_key": "s", "parent_branch": "option_completed",
                           "action_type": "folder", "folder": {}},
                          {"action_key": "m", "parent_key": "f", "action_type": "message", "content": "x",
                           "media_file": {"type": "hologram", "url": "https://x.example.com"}, "media_file_id": 4}]}""")
                .post("/api/v1/scenarios")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/actions/0/survey/questions", "/actions/1/folder/title"));
    }

    @Test
    void anInlineObjectInAChangeReplacesTheReference() {
        TriggerServiceStub.ANSWERS.put("PUT /internal/folders", "{\"id\": 31}");
        TriggerServiceStub.ANSWERS.put("GET /api/v1/folders/31", "{\"id\": 31}");
        JsonPath made = create(ALL_INLINE);
        List<Integer> ids = made.getList("actions.id");
        Caller.local()
                .body("""
                        {"actions": [{"id": %d, "conversion_link": {"url": "https://other.example.com"}}, {"id": %d}, {"id": %d}]}""".formatted(ids.get(0), ids.get(1), ids.get(2)))
                .patch("/api/v1/scenarios/{id}", made.getInt("id"))
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("actions[0].conversion_link", nullValue())
                .body("actions[0].conversion_link_id", notNullValue())
                .body("actions[0].media_file_id", equalTo(made.getInt("actions[0].media_file_id")));
        assertThat(published(made.getInt("id"), 2)
                        .at("/actions/0/options/conversion_link/url")
                        .asText())
                .isEqualTo("https://other.example.com");
    }

    @Test
    void warningsStandBesideAValidDocument() {
        Caller.local()
                .body("""
                        {"title": "Doubtful", "actions": [
                          {"action_key": "m", "action_type": "message", "content": "{{ params.new-price }}"}]}""")
                .post("/api/v1/scenarios/validate")
                .then()
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("warnings", hasSize(1))
                .body("warnings[0].pointer", equalTo("/actions/0/content"));
    }

    @Test
    void theQuestionsOfASurveyAreJudgedAsInAScenario() {
        Caller.local()
                .body(
                        "{\"title\": \"S\", \"questions\": [{\"key\": \"a\"}, {\"key\": \"a\", \"content\": \"{{ broken\"}]}")
                .post("/api/v1/surveys")
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid_survey"))
                .body("errors.pointer", hasItems("/questions/0/content", "/questions/1/content"));
    }

    private static int links() {
        return Caller.local()
                .get("/api/v1/conversion_links?limit=200")
                .jsonPath()
                .getList("items")
                .size();
    }

    private JsonNode published(int id, int version) {
        String key = DefinitionRecord.ScenarioVersion.keyOf(new ScenarioId(id), version);
        try (var definitions = new CompactedView<>(Topics.DEFINITIONS, bootstrapServers)) {
            await().atMost(60, SECONDS).until(() -> definitions.get(key).isPresent());
            return ((DefinitionRecord.ScenarioVersion) definitions.get(key).orElseThrow()).definition();
        }
    }

    private static JsonPath create(String body) {
        return Caller.local()
                .body(body)
                .post("/api/v1/scenarios")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
