package dev.beckon.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.lessThan;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * kill -9 in the middle of a run of 1,000 contacts, then again at the next service. Nobody is lost, nobody is asked
 * twice beyond what is counted.
 */
class CrashTest {

    private static final int CONTACTS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final List<String> VICTIMS = List.of("execution-worker", "trigger-service", "delivery-service");
    private static final Set<String> TAKEN = Set.of("accepted", "sent", "delivered", "read");
    private static final Set<String> FINAL =
            Set.of("accepted", "sent", "delivered", "read", "failed", "suppressed", "expired", "unknown");

    private final Api api = RunningStack.api();
    private final Phones phones = RunningStack.phones();
    private final String run = Long.toString(System.currentTimeMillis() % 100_000_000L);

    @AfterEach
    void mend() {
        phones.noFaults();
        VICTIMS.forEach(RunningStack::restart);
    }

    @Test
    void everyContactHasOneVerdictAndEveryMessageOneFinalStatus() {
        api.importNdjson(IntStream.range(0, CONTACTS).mapToObj(this::contact).collect(Collectors.joining("\n")));
        long scenario = api.createScenario("""
                {"title": "Crash", "triggers": [{"trigger_type": "api"}], "actions": [
                  {"action_key": "m1", "action_type": "message", "content": "First {{ contact.external_id }}"},
                  {"action_key": "d1", "parent_key": "m1", "action_type": "time_delay", "options": {"duration": "PT3S"}},
                  {"action_key": "m2", "parent_key": "d1", "action_type": "message", "content": "Second"}]}""");
        phones.faults("{\"seed\": 7, \"sms\": {\"delay_ms\": 40}, \"email\": {\"delay_ms\": 40}}");

        String call = api.trigger(
                scenario,
                "{\"contacts\": ["
                        + IntStream.range(0, CONTACTS)
                                .mapToObj(i -> "{\"external_id\": \"" + externalId(i) + "\"}")
                                .collect(Collectors.joining(","))
                        + "]}");
        int reached = 0;
        for (String victim : VICTIMS) {
            int before = reached;
            await("some progress before the next crash")
                    .atMost(PATIENCE)
                    .until(() -> arrived() > before || isOver(call));
            reached = arrived();
            RunningStack.kill(victim);
            RunningStack.restart(victim);
        }

        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            JsonPath status = api.call(call);
            assertThat(status.getObject("audience.started", Integer.class)).isEqualTo(CONTACTS);
            assertThat(status.getObject("audience.pending", Integer.class)).isZero();
            assertThat(status.getObject("executions.completed", Integer.class)).isEqualTo(CONTACTS);
        });
        List<Map<String, Object>> verdicts = api.all("/trigger_calls/" + call + "/verdicts", Map.of());
        assertThat(verdicts).hasSize(CONTACTS);
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(2)).untilAsserted(() -> {
            List<Map<String, Object>> messages = api.all("/messages", Map.of("trigger_call_id", call));
            assertThat(messages).hasSize(2 * CONTACTS);
            assertThat(messages).allSatisfy(message -> assertThat(FINAL).contains((String) message.get("status")));
        });
        nobodyIsAskedTwiceUncounted(call);
    }

    /**
     * The services that count out an audience and that walk it die in the middle of two audiences of the same people.
     */
    @Test
    void anAudienceIsWrittenToOnceThoughWhoCountsItOutDies() {
        int many = 500;
        api.importNdjson(IntStream.range(0, many).mapToObj(this::member).collect(Collectors.joining("\n")));
        String rules = """
                {"match": "all", "rules": [{"field": "contact.properties.crash", "operator": "eq", "value": "run %s"}]}""".formatted(run);
        long segment = created("/segments", "{\"title\": \"Crash %s\", \"filter\": %s}".formatted(run, rules));
        long trigger = created("/api_triggers", """
                {"name": "crash-%s", "parameters": [{"name": "what", "type": "string", "required": true}]}""".formatted(run));
        long warning = api.createScenario("""
                {"title": "Warning", "triggers": [{"trigger_type": "api_trigger",
                   "options": {"api_trigger_id": %d, "audience": {"filter": %s}}}],
                 "actions": [{"action_key": "m", "action_type": "message", "content": "Beware of {{ params.what }} %s"}]}""".formatted(trigger, rules, run));
        long campaign = created("/campaigns", """
                {"title": "News", "actions": [{"action_key": "m", "action_type": "message", "content": "News %s"}],
                 "campaign_rules": [{"list_type": "segment", "rule_type": "inclusion", "destination_id": %d}],
                 "pace": {"per_second": 40}}""".formatted(run, segment));
        await().until(() -> api.as().get("/scenarios/" + warning + "/stats").statusCode() == 200);

        api.post("/campaigns/" + campaign + "/launch", "{}").then().statusCode(lessThan(300));
        await().atMost(PATIENCE).until(() -> started("/campaigns/" + campaign) > 0);
        api.post("/api_triggers/" + trigger + "/call", "{\"what\": \"snow\"}")
                .then()
                .statusCode(202);
        for (String victim : List.of("trigger-service", "execution-worker", "trigger-service", "execution-worker")) {
            RunningStack.kill(victim);
            RunningStack.restart(victim);
        }

        for (String of : List.of("/scenarios/" + warning, "/campaigns/" + campaign)) {
            await(of).atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
                JsonPath stats = api.get(of + "/stats");
                assertThat(stats.getObject("started", Integer.class))
                        .as(stats.prettify())
                        .isEqualTo(many);
                assertThat(stats.getObject("completed", Integer.class))
                        .as(stats.prettify())
                        .isEqualTo(many);
                assertThat(stats.getObject("sent", Integer.class))
                        .as(stats.prettify())
                        .isEqualTo(many);
                assertThat(stats.getInt("waiting") + stats.getInt("failed")).isZero();
            });
        }
        JsonPath log = api.get("/api_triggers/" + trigger + "/log");
        assertThat(log.getList("items")).hasSize(1);
        String call = log.getString("items[0].scenarios[0].trigger_call_id");
        List<Map<String, Object>> verdicts = api.all("/trigger_calls/" + call + "/verdicts", Map.of());
        assertThat(verdicts)
                .hasSize(many)
                .allSatisfy(verdict -> assertThat(verdict.get("status")).isEqualTo("started"));
        assertThat(verdicts.stream().map(verdict -> verdict.get("contact_id")).distinct())
                .hasSize(many);
        Set<String> numbers = addresses(many, CrashTest::number);
        Map<String, List<Map<String, Object>>> inboxes = phones.inboxes(numbers);
        assertThat(inboxes).containsOnlyKeys(numbers);
        assertThat(inboxes.values())
                .allSatisfy(inbox -> assertThat(inbox.stream().map(message -> message.get("text")))
                        .containsExactlyInAnyOrder("Beware of snow " + run, "News " + run));
    }

    private long created(String path, String body) {
        return api.post(path, body).then().statusCode(201).extract().jsonPath().getLong("id");
    }

    private int started(String of) {
        return api.get(of + "/stats").getInt("started");
    }

    private String member(int i) {
        return """
                {"external_id": "member-%s-%d", "phone": "%s", "consents": {"sms": "granted"}, "properties": {"crash": "run %s"}}""".formatted(run, i, number(i), run);
    }

    /** Other people than in the other story. */
    private static String number(int i) {
        return "+4917%08d".formatted(20_000_000 + i);
    }

    private void nobodyIsAskedTwiceUncounted(String call) {
        List<Map<String, Object>> messages = api.all("/messages", Map.of("trigger_call_id", call));
        int counted = messages.stream()
                .mapToInt(message -> ((Number) message.getOrDefault("possible_duplicates", 0)).intValue())
                .sum();
        int copies = 0;
        Set<Object> arrived = new HashSet<>();
        for (List<Map<String, Object>> inbox :
                phones.inboxes(addresses(CONTACTS, this::address)).values()) {
            for (Map<String, Object> message : inbox) {
                copies += arrived.add(message.get("message_ref")) ? 0 : 1;
            }
        }
        Set<Object> taken = messages.stream()
                .filter(message -> TAKEN.contains((String) message.get("status")))
                .map(message -> message.get("message_id"))
                .collect(Collectors.toSet());

        assertThat(copies)
                .as("second copies at the providers, beside %d counted", counted)
                .isLessThanOrEqualTo(counted);
        assertThat(arrived)
                .as("every message that claims to have been sent arrived")
                .containsAll(taken);
        assertThat(taken).as("messages that arrived; the rest is unknown").hasSizeGreaterThan(CONTACTS);
    }

    /** On a slow machine everything may be done while a victim starts again. */
    private boolean isOver(String call) {
        return api.call(call).getInt("executions.completed") == CONTACTS;
    }

    private int arrived() {
        return ((Number) phones.statistics().get("messages")).intValue();
    }

    private static Set<String> addresses(int count, IntFunction<String> address) {
        return IntStream.range(0, count).mapToObj(address).collect(Collectors.toSet());
    }

    private String contact(int i) {
        return i % 2 == 0
                ? "{\"external_id\": \"%s\", \"phone\": \"%s\", \"consents\": {\"sms\": \"granted\"}}"
                        .formatted(externalId(i), address(i))
                : "{\"external_id\": \"%s\", \"email\": \"%s\", \"consents\": {\"email\": \"granted\"}}"
                        .formatted(externalId(i), address(i));
    }

    private String externalId(int i) {
        return "crash-" + run + "-" + i;
    }

    private String address(int i) {
        return i % 2 == 0 ? "+4917%08d".formatted(10_000_000 + i) : "crash." + run + "." + i + "@example.org";
    }
}
