package dev.beckon.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One object of every kind in one workspace, and all that may be asked of it. */
record Ours(
        long contact,
        long scenario,
        long campaign,
        long apiTrigger,
        long survey,
        long link,
        long media,
        long folder,
        long segment,
        UUID call,
        UUID execution,
        UUID message) {

    static Ours made(Api api, Phones phones, String run) {
        String unique = run + "-" + System.nanoTime();
        long contact = id(api, "/contacts", """
                {"external_id": "iso-%s", "phone": "+49151%s", "consents": {"sms": "granted"}}""".formatted(
                        unique, "%08d".formatted(Math.floorMod(unique.hashCode(), 100_000_000))));
        long folder = id(api, "/folders", "{\"title\": \"Folder %s\"}".formatted(unique));
        long scenario = api.createScenario("""
                {"title": "Ours", "actions": [
                  {"action_key": "q", "action_type": "ask_question", "content": "Well?", "options": {"timeout": "PT1H"}}]}""");
        UUID call = UUID.fromString(api.trigger(scenario, "{\"contacts\": [{\"id\": " + contact + "}]}"));
        await().until(() ->
                !api.all("/messages", Map.of("trigger_call_id", call)).isEmpty());
        JsonPath message = api.get("/messages?trigger_call_id=" + call);
        UUID execution = UUID.fromString(message.getString("items[0].execution_id"));
        await().until(() ->
                api.get("/executions/" + execution).getString("status").equals("waiting"));
        return new Ours(
                contact,
                scenario,
                id(api, "/campaigns", """
                        {"title": "C", "actions": [{"action_key": "m", "action_type": "message", "content": "Hi"}],
                         "campaign_rules": [{"list_type": "folder", "rule_type": "inclusion", "destination_id": %d}]}""".formatted(folder)),
                id(api, "/api_triggers", "{\"name\": \"t-%s\", \"parameters\": []}".formatted(unique)),
                id(api, "/surveys", "{\"title\": \"S\", \"questions\": [{\"key\": \"a\", \"content\": \"A?\"}]}"),
                id(api, "/conversion_links", "{\"title\": \"Shop\", \"url\": \"https://shop.example.com/\"}"),
                id(api, "/media_files", "{\"type\": \"image\", \"url\": \"https://cdn.example.com/a.png\"}"),
                folder,
                id(api, "/segments", """
                        {"title": "Segment %s", "filter": {"match": "all", "rules": [
                          {"field": "contact.name", "operator": "eq", "value": "x"}]}}""".formatted(unique)),
                call,
                execution,
                UUID.fromString(message.getString("items[0].message_id")));
    }

    private static long id(Api api, String path, String body) {
        return api.post(path, body).then().statusCode(201).extract().jsonPath().getLong("id");
    }

    /** Method, path with {@code ID}, the id, and the body where it is not {@code {}}. */
    List<Object[]> requests() {
        List<Object[]> requests = new ArrayList<>();
        objects().forEach((name, id) -> {
            for (String method : new String[] {"GET", "PATCH", "DELETE"}) {
                requests.add(new Object[] {
                    method, "/" + name + "/ID", id, name.equals("folders") ? "{\"title\": \"x\"}" : "{}"
                });
            }
        });
        for (String part : new String[] {"versions", "versions/1", "stats", "export"}) {
            requests.add(new Object[] {"GET", "/scenarios/ID/" + part, scenario});
        }
        requests.add(new Object[] {"POST", "/scenarios/ID/simulate", scenario});
        requests.add(
                new Object[] {"POST", "/scenarios/ID/trigger", scenario, "{\"contacts\": [{\"id\": " + contact + "}]}"
                });
        requests.add(new Object[] {"GET", "/scenarios/export?ids=ID", scenario});
        requests.add(new Object[] {"GET", "/campaigns/ID/stats", campaign});
        requests.add(new Object[] {"GET", "/scenarios/ID/stats", campaign});
        requests.add(
                new Object[] {"POST", "/campaigns/ID/schedule", campaign, "{\"launch_at\": \"2099-01-01T00:00:00Z\"}"});
        for (String command : new String[] {"launch", "pause", "resume", "cancel"}) {
            requests.add(new Object[] {"POST", "/campaigns/ID/" + command, campaign});
        }
        requests.add(new Object[] {"POST", "/api_triggers/ID/call", apiTrigger});
        requests.add(new Object[] {"GET", "/api_triggers/ID/log", apiTrigger});
        requests.add(new Object[] {"GET", "/segments/ID/count", segment});
        requests.add(new Object[] {"PUT", "/folders/ID/contacts/" + contact, folder});
        requests.add(new Object[] {"DELETE", "/folders/ID/contacts/" + contact, folder});
        requests.add(new Object[] {"GET", "/contacts/ID/events", contact});
        requests.add(new Object[] {"POST", "/contacts/ID/events", contact, "{\"event\": \"e\"}"});
        requests.add(new Object[] {"POST", "/contacts/ID/resume", contact});
        requests.add(new Object[] {"GET", "/trigger_calls/ID", call});
        requests.add(new Object[] {"GET", "/trigger_calls/ID/verdicts", call});
        requests.add(new Object[] {"GET", "/trigger_calls/ID/previews", call});
        requests.add(new Object[] {"POST", "/trigger_calls/ID/cancel", call});
        requests.add(new Object[] {"GET", "/executions/ID", execution});
        requests.add(new Object[] {"POST", "/executions/ID/cancel", execution});
        requests.add(new Object[] {"GET", "/messages/ID", message});
        return requests;
    }

    private Map<String, Long> objects() {
        Map<String, Long> objects = new LinkedHashMap<>();
        objects.put("contacts", contact);
        objects.put("scenarios", scenario);
        objects.put("campaigns", campaign);
        objects.put("api_triggers", apiTrigger);
        objects.put("surveys", survey);
        objects.put("conversion_links", link);
        objects.put("media_files", media);
        objects.put("folders", folder);
        objects.put("segments", segment);
        return objects;
    }

    /** Scenarios that name one object each, as {@code ID}. */
    Map<String, Long> documents() {
        String message = "{\"action_key\": \"m\", \"action_type\": \"message\", \"content\": \"Hi\"%s}";
        Map<String, Long> documents = new LinkedHashMap<>();
        documents.put(actions(message.formatted(", \"media_file_id\": ID")), media);
        documents.put(actions(message.formatted(", \"options\": {\"media_file\": {\"id\": ID}}")), media);
        documents.put(
                actions(message.formatted(
                        ", \"options\": {\"send_plan\": [{\"channel\": \"sms\", \"media_file_id\": ID}]}")),
                media);
        documents.put(actions(message.formatted(", \"conversion_link_id\": ID")), link);
        documents.put(actions(action("survey", "\"survey_id\": ID")), survey);
        documents.put(actions(action("folder", "\"folder_ids\": [ID]")), folder);
        documents.put(actions(action("trigger_scenario", "\"scenario_id\": ID")), scenario);
        documents.put(
                actions(action("condition", "\"rules\": {\"match\": \"all\", \"rules\": [{\"segment_id\": ID}]}")),
                segment);
        documents.put(trigger("api_trigger", "\"api_trigger_id\": ID"), apiTrigger);
        documents.put(trigger("folder_added", "\"folder_ids\": [ID]"), folder);
        documents.put(trigger("segment_entered", "\"segment_id\": ID"), segment);
        return documents;
    }

    private static String actions(String action) {
        return "{\"title\": \"T\", \"actions\": [" + action + "]}";
    }

    private static String action(String type, String options) {
        return "{\"action_key\": \"a\", \"action_type\": \"%s\", \"options\": {%s}}".formatted(type, options);
    }

    private static String trigger(String type, String options) {
        return """
                {"title": "T", "triggers": [{"trigger_type": "%s", "options": {%s}}],
                 "actions": [{"action_key": "m", "action_type": "message", "content": "Hi"}]}""".formatted(type, options);
    }

    void areStillThere(Api api) {
        objects().forEach((name, id) -> api.get("/" + name + "/" + id));
        assertThat(api.get("/folders/" + folder).getObject("contacts", Integer.class))
                .isZero();
        assertThat(api.get("/executions/" + execution).getString("status")).isEqualTo("waiting");
        assertThat(api.get("/campaigns/" + campaign).getString("status")).isEqualTo("draft");
    }
}
