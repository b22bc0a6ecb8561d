package dev.beckon.benchmarks.road;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.localstack.http.JsonClient;
import dev.beckon.localstack.stack.Service;
import dev.beckon.localstack.stack.Stack;
import java.io.IOException;
import java.util.Map;

/** The stack under measurement, as a caller and as the people's phones see it. */
final class RunningSystem {

    private final Stack stack;
    private final JsonClient api;
    private final JsonClient phones;

    RunningSystem(Stack stack) {
        this.stack = stack;
        this.api = JsonClient.withKey(stack.url(Service.API_GATEWAY), stack.apiKey());
        this.phones = JsonClient.open(stack.url(Service.PROVIDER_SIMULATOR));
    }

    Stack stack() {
        return stack;
    }

    void importContacts(String ndjson) throws IOException, InterruptedException {
        JsonNode report = body(api.send("POST", "/api/v1/contacts/import", "application/x-ndjson", ndjson, Map.of()));
        if (report.path("failed").asInt() > 0) {
            throw new IOException("The import failed: " + report);
        }
    }

    long createScenario(String json) throws IOException, InterruptedException {
        return body(api.send("POST", "/api/v1/scenarios", JsonClient.JSON, json, Map.of()))
                .path("id")
                .asLong();
    }

    String trigger(long scenario, String json) throws IOException, InterruptedException {
        return body(api.send("POST", "/api/v1/scenarios/" + scenario + "/trigger", JsonClient.JSON, json, Map.of()))
                .path("trigger_call_id")
                .asText();
    }

    JsonNode call(String id) throws IOException, InterruptedException {
        return body(api.get("/api/v1/trigger_calls/" + id));
    }

    JsonNode inbox(String query) throws IOException, InterruptedException {
        return body(phones.get("/inbox?" + query)).path("items");
    }

    void reply(String from, String text) throws IOException, InterruptedException {
        body(phones.send("POST", "/replies", Map.of("channel", "sms", "from", from, "text", text)));
    }

    private static JsonNode body(JsonClient.Answer answer) throws IOException {
        if (!answer.isSuccess()) {
            throw new IOException("Refused with " + answer.status() + ": " + answer.body());
        }
        return answer.body();
    }
}
