package dev.beckon.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.beckon.localstack.testing.KafkaTestResource;
import dev.beckon.localstack.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What scenarios need to be set up in the workspace, told before they are used there. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TriggerServiceStub.class)
class SetUpTest {

    private static final String CHANNELS = "GET /api/v1/channels?limit=200";

    @AfterEach
    void channelsAreUnknownAgain() {
        TriggerServiceStub.ANSWERS.keySet().removeIf(request -> request.startsWith(CHANNELS));
    }

    @Test
    void anImportTellsWhichChannelsAreMissingThere() {
        smsAndEmail();
        String other = workspace("sms", "email");
        String bundle = """
                {"format": "beckon-bundle", "format_version": 1, "scenarios": [
                  {"ref": 1, "title": "Quiet", "actions": [{"action_key": "x", "action_type": "exit"}]},
                  {"ref": 2, "title": "Loud",
                   "triggers": [{"trigger_type": "message_received", "options": {"channels": ["sms", "rcs"]}}],
                   "actions": [
                    {"action_key": "a", "action_type": "message", "content": "A", "options": {"channels": ["whatsapp", "sms"]}},
                    {"action_key": "b", "parent_key": "a", "action_type": "ask_question", "content": "B?",
                     "options": {"channels": ["sms"], "send_plan": ["rcs", {"channel": "whatsapp",
                       "template": {"name": "order_update", "language": "en_US"}}]}},
                    {"action_key": "c", "parent_key": "b", "parent_branch": "option_replied", "action_type": "message",
                     "content": "C"}]}]}""";

        for (String query : List.of("?dry_run=true", "")) {
            Caller.of(other)
                    .body(bundle)
                    .post("/api/v1/scenarios/import" + query)
                    .then()
                    .body("importable", equalTo(true))
                    .body("missing", hasSize(0))
                    .body(
                            "warnings.collect { it.code + ' ' + it.pointer }",
                            contains(
                                    "channel_not_set_up /scenarios/1/actions/0/options/channels/0",
                                    "no_channel /scenarios/1/actions/1",
                                    "channel_not_set_up /scenarios/1/triggers/0/options/channels/1"))
                    .body(
                            "warnings[1].message",
                            containsString("(rcs, whatsapp); set one up with POST /api/v1/channels"))
                    .body("unchecked", hasSize(1))
                    .body("unchecked[0].code", equalTo("template_not_checked"))
                    .body("unchecked[0].pointer", equalTo("/scenarios/1/actions/1/options/send_plan/1/template"))
                    .body("unchecked[0].message", containsString("'order_update' (en_US)"));
        }
        Caller.of(other).get("/api/v1/scenarios").then().body("items.title", containsInAnyOrder("Quiet", "Loud"));
    }

    @Test
    void validationTellsTheSameOfThisWorkspace() {
        smsAndEmail();
        String rcsOnly = workspace("rcs");
        String document = """
                {"title": "Here", "actions": [
                  {"action_key": "a", "action_type": "message", "content": "By the workspace's order"},
                  {"action_key": "b", "parent_key": "a", "action_type": "message", "content": "B",
                   "options": {"channels": ["sms"], "variants": {"email": {"content": "Mail"}, "rcs": {"content": "Card"}}}},
                  {"action_key": "s", "parent_key": "b", "action_type": "survey", "options": {"channels": ["whatsapp"],
                    "survey": {"title": "S", "questions": [{"key": "k", "content": "?"}]}}}]}""";

        Caller.of(rcsOnly)
                .body(document)
                .post("/api/v1/scenarios/validate")
                .then()
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("problems", hasSize(0))
                .body(
                        "warnings.collect { it.code + ' ' + it.pointer }",
                        contains(
                                "no_channel /actions/0",
                                "channel_not_set_up /actions/1/options/variants/rcs",
                                "no_channel /actions/2"))
                .body("unchecked", nullValue());
        Caller.of(workspace("rcs", "sms"))
                .body(document)
                .post("/api/v1/scenarios/validate")
                .then()
                .body("warnings.pointer", contains("/actions/1/options/variants/rcs", "/actions/2"));
    }

    @Test
    void whereDeliveryServiceDoesNotAnswerItIsSaidThatNobodyHasLooked() {
        TriggerServiceStub.ANSWERS.put(CHANNELS, "503");
        String other = workspace("sms");
        String scenario = """
                "title": "S", "actions": [{"action_key": "a", "action_type": "message", "content": "A"}]}""";

        Caller.of(other)
                .body("{" + scenario)
                .post("/api/v1/scenarios/validate")
                .then()
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("warnings", nullValue())
                .body("unchecked.code", contains("channels_not_checked"));
        Caller.of(other)
                .body("{\"format\": \"beckon-bundle\", \"format_version\": 1, \"scenarios\": [{\"ref\": 1, " + scenario
                        + "]}")
                .post("/api/v1/scenarios/import")
                .then()
                .statusCode(201)
                .body("warnings", nullValue())
                .body("unchecked.code", contains("channels_not_checked"));
    }

    @Test
    void nobodyIsAskedForWhatIsNotNeeded() {
        String other = workspace("sms");

        Caller.of(other)
                .body("{\"title\": \"Silent\", \"actions\": [{\"action_key\": \"x\", \"action_type\": \"exit\"}]}")
                .post("/api/v1/scenarios/validate")
                .then()
                .statusCode(200)
                .body("unchecked", nullValue());

        assertThat(TriggerServiceStub.ASKED).noneMatch(asked -> asked.startsWith(CHANNELS) && asked.contains(other));
    }

    /** On two pages; what is switched off does not count. */
    private static void smsAndEmail() {
        TriggerServiceStub.ANSWERS.put(CHANNELS, """
                {"items": [{"channel": "whatsapp", "active": false}, {"channel": "sms", "active": true}], "next_cursor": "p2"}""");
        TriggerServiceStub.ANSWERS.put(CHANNELS + "&cursor=p2", """
                {"items": [{"channel": "email", "active": true}]}""");
    }

    private static String workspace(String... order) {
        String id = "w-" + UUID.randomUUID();
        Caller.local()
                .body(Map.of("id", id, "name", "Another", "channels", order))
                .post("/api/v1/workspaces")
                .then()
                .statusCode(201);
        return id;
    }
}
