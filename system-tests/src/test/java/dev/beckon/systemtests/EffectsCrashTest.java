package dev.beckon.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Trigger-service is killed while events start scenarios, executions change their contacts and ask for facts: each
 * event starts once, each change is made once, each question is answered, and the counters add up.
 */
class EffectsCrashTest {

    private static final int CONTACTS = 600;
    private static final int CRASHES = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(240);

    private final Api api = RunningStack.api();
    private final Phones phones = RunningStack.phones();
    private final String run = Long.toString(System.currentTimeMillis() % 100_000_000L);

    @AfterEach
    void mend() {
        RunningStack.restart("trigger-service");
    }

    @Test
    void everyChangeIsMadeOnceWhateverIsKilled() {
        api.importNdjson(lines("{\"external_id\": \"%s\", \"phone\": \"%s\", \"consents\": {\"sms\": \"granted\"}}"));
        long scenario = api.createScenario("""
                {"title": "Count", "triggers": [{"trigger_type": "event", "options": {"event": "go_%1$s"}}], "actions": [
                  {"action_key": "one", "action_type": "update_property",
                   "options": {"contact_property": "n", "operation": "increment", "value": 1}},
                  {"action_key": "ask", "parent_key": "one", "action_type": "condition", "options": {"rules": {"match": "all",
                   "rules": [{"event": "go_%1$s", "operator": "eq", "count": 1}]}}},
                  {"action_key": "two", "parent_key": "ask", "parent_branch": "option_true", "action_type": "update_property",
                   "options": {"contact_property": "n", "operation": "increment", "value": 1}},
                  {"action_key": "done", "parent_key": "two", "action_type": "message", "content": "Counted"}]}""".formatted(run));
        await().atMost(PATIENCE)
                .until(() -> api.as().get("/scenarios/" + scenario + "/stats").statusCode() == 200);
        String events = "["
                + lines("{\"event\": \"go_" + run
                                + "\", \"contact\": {\"external_id\": \"%1$s\"}, \"event_id\": \"%1$s\"}")
                        .replace("\n", ",")
                + "]";
        JsonPath verdicts =
                api.post("/events", events).then().statusCode(202).extract().jsonPath();
        assertThat(verdicts.getList("items.status")).containsOnly("accepted").hasSize(CONTACTS);

        int reached = -1;
        for (int crash = 0; crash < CRASHES; crash++) {
            int before = reached;
            reached = await("some progress before the next crash")
                    .atMost(PATIENCE)
                    .until(this::arrived, arrived -> arrived > before || arrived == CONTACTS);
            RunningStack.kill("trigger-service");
            RunningStack.restart("trigger-service");
        }

        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            JsonPath stats = api.get("/scenarios/" + scenario + "/stats");
            assertThat(stats.getObject("started", Integer.class)).isEqualTo(CONTACTS);
            assertThat(stats.getObject("completed", Integer.class)).isEqualTo(CONTACTS);
            assertThat(stats.getObject("sent", Integer.class)).isEqualTo(CONTACTS);
        });
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(everybody())
                        .hasSize(CONTACTS)
                        .allSatisfy(
                                contact -> assertThat(contact.get("properties")).isEqualTo(Map.of("n", 2))));
        assertThat(arrived()).isEqualTo(CONTACTS);
        assertThat(api.all("/trigger_calls", Map.of("scenario_id", scenario))).hasSize(CONTACTS);
    }

    private List<Map<String, Object>> everybody() {
        return api.all("/contacts", Map.of("q", "count-" + run));
    }

    /** Counted at their phones only, as other tests' people are written to at the same time. */
    private int arrived() {
        return phones.inboxes(addresses()).values().stream()
                .mapToInt(List::size)
                .sum();
    }

    private static Set<String> addresses() {
        return IntStream.range(0, CONTACTS).mapToObj(EffectsCrashTest::address).collect(Collectors.toSet());
    }

    private String lines(String pattern) {
        return IntStream.range(0, CONTACTS)
                .mapToObj(i -> pattern.formatted("count-" + run + "-" + i, address(i)))
                .collect(Collectors.joining("\n"));
    }

    private static String address(int i) {
        return "+49160%07d".formatted(i);
    }
}
