package dev.beckon.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.localstack.http.JsonClient;
import dev.beckon.localstack.http.JsonClient.Answer;
import dev.beckon.localstack.stack.StackException;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The calls of the public API that the demo makes, as any user could. */
record PublicApi(JsonClient http) {

    private static final String BASE = "/api/v1";
    private static final String PAGE = "limit=200";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PUBLICATION_PATIENCE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** Imports contacts, one JSON object a line; the report of the import. */
    JsonNode importContacts(String lines) throws IOException, InterruptedException {
        return succeeded(
                "import the contacts",
                http.send("POST", BASE + "/contacts/import", "application/x-ndjson", lines, Map.of()));
    }

    /** Saves the scenario, over the one of the same title that an earlier run left; its id. */
    String saveScenario(String definition) throws IOException, InterruptedException {
        ObjectNode wanted = ((ObjectNode) JSON.readTree(definition)).put("active", true);
        for (JsonNode present : all("/scenarios?" + PAGE)) {
            if (present.path("title").equals(wanted.path("title"))) {
                String id = present.path("id").asText();
                succeeded("change the scenario", http.send("PATCH", BASE + "/scenarios/" + id, wanted));
                return id;
            }
        }
        return succeeded("create the scenario", http.send("POST", BASE + "/scenarios", wanted))
                .path("id")
                .asText();
    }

    /** Fires the trigger; the id of the call. A scenario that was just saved may take a moment to reach the gateway. */
    String trigger(String scenario, String call) throws IOException, InterruptedException {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        String path = BASE + "/scenarios/" + scenario + "/trigger";
        Instant giveUp = Instant.now().plus(PUBLICATION_PATIENCE);
        Answer answer = http.send("POST", path, JsonClient.JSON, call, key);
        while (answer.status() == 404 && Instant.now().isBefore(giveUp)) {
            Thread.sleep(PAUSE);
            answer = http.send("POST", path, JsonClient.JSON, call, key);
        }
        return succeeded("fire the trigger", answer).path("trigger_call_id").asText();
    }

    /** Status and counts of a call. */
    JsonNode call(String id) throws IOException, InterruptedException {
        return succeeded("read the call", http.get(BASE + "/trigger_calls/" + id));
    }

    /** Every message of a call. */
    List<JsonNode> messages(String call) throws IOException, InterruptedException {
        return all("/messages?trigger_call_id=" + call + "&" + PAGE);
    }

    private List<JsonNode> all(String path) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            String next = cursor.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
            JsonNode page = succeeded("list " + path, http.get(BASE + path + next));
            page.path("items").forEach(items::add);
            cursor = page.path("next_cursor").asText("");
        } while (!cursor.isEmpty());
        return items;
    }

    private static JsonNode succeeded(String what, Answer answer) {
        if (!answer.isSuccess()) {
            throw new StackException("cannot " + what + ": " + answer.status() + " " + answer.body());
        }
        return answer.body();
    }
}
