package dev.beckon.systemtests;

import static dev.beckon.systemtests.People.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole road: import, create, trigger with data, read on the phone, answer, be moved on, expire. */
class RoadTest {

    private static final AtomicInteger RUNS = new AtomicInteger();

    private final Api api = RunningStack.api();
    private final Phones phones = RunningStack.phones();

    /** Keeps people of one test apart from those of another. */
    private String run;

    @BeforeEach
    void freshPeople() {
        run = Long.toString(System.currentTimeMillis() % 10_000_000L * 10 + RUNS.incrementAndGet() % 10);
    }

    private record Person(String externalId, String channel, String address) {}

    @Test
    void oneCallBecomesTheRightConversationOnEachChannel() {
        Person walter = person("walter", "whatsapp", phone("+491511", 1));
        Person rosa = person("rosa", "rcs", phone("+491511", 2));
        Person sam = person("sam", "sms", phone("+491511", 3));
        Person eve = person("eve", "email", "eve." + run + "@example.org");
        List<Person> people = List.of(walter, rosa, sam, eve);
        importPeople(people);
        long scenario = api.createScenario(CALL_BACK.replace("TIMEOUT", "PT1H"));

        String call = api.trigger(scenario, triggerOf(people));

        people.forEach(person -> awaitText(person, "Hi " + person.externalId() + ", red storm in SW1A"));
        assertThat(phones.inbox(walter.address()).getFirst().get("channel")).isEqualTo("whatsapp");
        assertThat(buttons(walter)).containsExactly("Yes", "No");
        assertThat(buttons(rosa)).containsExactly("Yes", "No");

        phones.replyByButton("whatsapp", walter.address(), "Yes");
        phones.replyByText("rcs", rosa.address(), "  nó ");
        phones.replyByText("sms", sam.address(), "what storm?");

        awaitText(walter, "We call " + walter.externalId() + " back. You said: Yes");
        awaitText(rosa, "No problem");
        awaitText(sam, "A colleague reads: what storm?");

        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonPath status = api.call(call);
            assertThat(status.getString("status")).isEqualTo("completed");
            assertThat(status.getObject("audience.resolved", Integer.class)).isEqualTo(4);
            assertThat(status.getObject("audience.started", Integer.class)).isEqualTo(4);
            assertThat(status.getObject("executions.completed", Integer.class)).isEqualTo(3);
            assertThat(status.getObject("executions.waiting", Integer.class)).isEqualTo(1);
        });

        phones.receipt("whatsapp", walter.address(), "read");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(messages(call, "read")).hasSize(1));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(messages(call, "accepted").size()
                                + messages(call, "delivered").size())
                        .isEqualTo(6));
        assertThat(phones.inbox(walter.address())).hasSize(2);
    }

    @Test
    void whoDoesNotAnswerInTimeIsMovedOn() {
        Person eva = person("eva", "email", "eva." + run + "@example.org");
        importPeople(List.of(eva));
        long scenario = api.createScenario(CALL_BACK.replace("TIMEOUT", "PT1S"));

        api.trigger(scenario, triggerOf(List.of(eva)));

        awaitText(eva, "You did not answer");
        assertThat(phones.inbox(eva.address())).hasSize(2);
    }

    @Test
    void everyContactGetsOneVerdictWithItsReason() {
        Person ann = person("ann", "sms", phone("+491512", 1));
        importPeople(List.of(ann));
        api.importNdjson("""
                {"external_id": "mute-%1$s", "name": "Mute", "phone": "%2$s", "consents": {"sms": "revoked"}}
                {"external_id": "blank-%1$s", "name": "Blank"}
                """.formatted(run, phone("+491512", 2)));
        long scenario = api.createScenario(CALL_BACK.replace("TIMEOUT", "PT1H"));

        String call = api.trigger(scenario, """
                {"contacts": [{"external_id": "%1$s"}, {"external_id": "%1$s"}, {"external_id": "mute-%2$s"},
                              {"external_id": "blank-%2$s"}, {"external_id": "nobody-%2$s"}],
                 "data": {"severity": "red", "postcode": "SW1A"}}""".formatted(ann.externalId(), run));

        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonPath status = api.call(call);
            assertThat(status.getObject("audience.started", Integer.class)).isEqualTo(1);
            assertThat(status.getMap("audience.skipped"))
                    .isEqualTo(
                            Map.of("duplicate_contact", 1, "no_consent", 1, "no_address", 1, "contact_not_found", 1));
            assertThat(status.getObject("audience.pending", Integer.class)).isZero();
        });
        assertThat(api.all("/trigger_calls/" + call + "/verdicts", Map.of())).hasSize(5);
    }

    @Test
    void oneIdempotencyKeyHasOneEffect() {
        Person ida = person("ida", "sms", phone("+491513", 1));
        importPeople(List.of(ida));
        long scenario = api.createScenario(CALL_BACK.replace("TIMEOUT", "PT1H"));
        String body = triggerOf(List.of(ida));

        String first = triggerWithKey(scenario, body, 202);
        String second = triggerWithKey(scenario, body, 202);
        triggerWithKey(scenario, body.replace("red", "amber"), 422);

        assertThat(second).isEqualTo(first);
        awaitText(ida, "red storm");
        await().during(Duration.ofMillis(500))
                .atMost(PATIENCE)
                .until(() -> phones.inbox(ida.address()).size() == 1);
    }

    @Test
    void anInternalServiceStartsAScenarioThroughKafka() {
        Person kim = person("kim", "email", "kim." + run + "@example.org");
        importPeople(List.of(kim));
        long scenario = api.createScenario(CALL_BACK.replace("TIMEOUT", "PT1H"));

        RunningStack.produceTrigger("claims-" + run, """
                {"specversion": "1.0", "type": "dev.beckon.trigger.v1", "source": "/claims", "id": "claims-%s",
                 "workspace": "local", "data": {"scenario_id": %d, "contacts": [{"external_id": "%s"}],
                 "data": {"severity": "amber", "postcode": "SW1A"}}}""".formatted(run, scenario, kim.externalId()));

        awaitText(kim, "amber storm in SW1A");
    }

    private String triggerWithKey(long scenario, String body, int status) {
        return api.as()
                .header("Idempotency-Key", "key-" + run)
                .contentType("application/json")
                .body(body)
                .post("/scenarios/" + scenario + "/trigger")
                .then()
                .statusCode(status)
                .extract()
                .jsonPath()
                .getString("trigger_call_id");
    }

    private Person person(String name, String channel, String address) {
        return new Person(name + "-" + run, channel, address);
    }

    /** A German mobile number; seven digits are free after the prefix. */
    private String phone(String prefix, int index) {
        return prefix + "%07d".formatted(Math.floorMod((run + index).hashCode(), 10_000_000));
    }

    private void importPeople(List<Person> people) {
        StringBuilder lines = new StringBuilder();
        for (Person person : people) {
            String field = person.channel().equals("email") ? "email" : "phone";
            lines.append(
                    "{\"external_id\": \"%1$s\", \"name\": \"%1$s\", \"%2$s\": \"%3$s\", \"consents\": {\"%4$s\": \"granted\"}}\n"
                            .formatted(person.externalId(), field, person.address(), person.channel()));
        }
        JsonPath report = api.importNdjson(lines.toString());
        assertThat(report.getObject("failed", Integer.class))
                .as(report.prettify())
                .isZero();
    }

    private static String triggerOf(List<Person> people) {
        String contacts = people.stream()
                .map(person -> "{\"external_id\": \"" + person.externalId() + "\"}")
                .collect(Collectors.joining(", "));
        return "{\"contacts\": [" + contacts + "], \"data\": {\"severity\": \"red\", \"postcode\": \"SW1A\"}}";
    }

    private void awaitText(Person person, String text) {
        await(person.externalId())
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(phones.inbox(person.address()))
                        .anySatisfy(message ->
                                assertThat((String) message.get("text")).contains(text)));
    }

    @SuppressWarnings("unchecked")
    private List<String> buttons(Person person) {
        List<Map<String, String>> buttons = (List<Map<String, String>>)
                phones.inbox(person.address()).getFirst().get("buttons");
        return buttons.stream().map(button -> button.get("title")).toList();
    }

    private List<Map<String, Object>> messages(String call, String status) {
        return api.all("/messages", Map.of("trigger_call_id", call, "status", status));
    }

    private static final String CALL_BACK = """
            {"title": "Storm alert", "triggers": [{"trigger_type": "api"}], "actions": [
              {"action_key": "q1", "action_type": "ask_question",
               "content": "Hi {{ contact.name }}, {{ trigger.severity }} storm in {{ params['postcode'] }}. Do you want a call back?",
               "options": {"answers": ["Yes", "No"], "timeout": "TIMEOUT"}},
              {"action_key": "yes", "parent_key": "q1", "parent_branch": "option_0", "action_type": "message",
               "content": "We call {{ contact.name }} back. You said: {{ answers.q1 }}"},
              {"action_key": "no", "parent_key": "q1", "parent_branch": "option_1", "action_type": "message",
               "content": "No problem"},
              {"action_key": "other", "parent_key": "q1", "parent_branch": "option_replied", "action_type": "message",
               "content": "A colleague reads: {{ answers.q1 }}"},
              {"action_key": "late", "parent_key": "q1", "parent_branch": "option_expired", "action_type": "message",
               "content": "You did not answer"}]}""";
}
