package dev.beckon.systemtests;

import static dev.beckon.systemtests.People.PATIENCE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.lessThan;

import dev.beckon.systemtests.People.Person;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The kinds of action that need more than the worker: each walked through all services to the phone and back. */
class LanguageTest {

    private static final Pattern TRACKED = Pattern.compile("http://\\S+/l/[0-9a-f-]{36}");

    private final Api api = RunningStack.api();
    private final Phones phones = RunningStack.phones();
    private final People people = new People(api, phones);

    @Test
    void anotherSystemIsAskedAndItsAnswerIsInTheText() {
        phones.hookAnswers("quote-" + people.run(), 200, "{\"price\": 42, \"currency\": \"EUR\"}");
        phones.hookAnswers("down-" + people.run(), 503, "{}");
        long scenario = api.createScenario("""
                {"title": "Quote", "actions": [
                  {"action_key": "ask", "action_type": "http_request", "options": {
                    "method": "POST", "url": "%1$s/hooks/quote-%2$s", "headers": {"X-Plan": "{{ trigger.plan }}"},
                    "body": {"who": "{{ contact.external_id }}", "plan": "{{ trigger.plan }}"}, "save_as": "quote",
                    "signed": true}},
                  {"action_key": "tell", "parent_key": "ask", "parent_branch": "option_success", "action_type": "message",
                   "content": "It costs {{ http.quote.body.price }} {{ http.quote.body.currency }}"},
                  {"action_key": "again", "parent_key": "tell", "action_type": "http_request", "options": {
                    "method": "GET", "url": "%1$s/hooks/down-%2$s", "retries": 1}},
                  {"action_key": "sorry", "parent_key": "again", "parent_branch": "option_failed", "action_type": "message",
                   "content": "Sorry: {{ http.again.status }}"}]}""".formatted(phones.url(), people.run()));
        Person hugo = people.on("sms", "hugo");
        people.arrive(hugo);

        people.trigger(scenario, hugo, "{\"plan\": \"pro\"}");

        people.awaitText(hugo, "It costs 42 EUR");
        people.awaitText(hugo, "Sorry: 503");
        Map<String, Object> asked = phones.hookReceived("quote-" + people.run()).getFirst();
        assertThat(asked.toString())
                .contains(hugo.externalId(), "webhook-signature", "idempotency-key")
                .containsIgnoringCase("x-plan");
        assertThat(phones.hookReceived("down-" + people.run())).hasSize(2);
    }

    @Test
    void anAbandonedCartIsOnlyRemindedWhenNobodyChecksOut() {
        long patient = cart("cart_added_" + people.run(), "PT1H");
        long hasty = cart("cart_left_" + people.run(), "PT1S");
        Person cara = people.on("sms", "cara");
        people.arrive(cara);

        event(cara, "cart_added_" + people.run(), "{\"cart_id\": \"A\"}");
        event(cara, "cart_added_" + people.run(), "{\"cart_id\": \"B\"}");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(api.all("/executions", Map.of("contact_id", people.idOf(cara))))
                        .hasSize(2)
                        .allSatisfy(
                                execution -> assertThat(execution.get("status")).isEqualTo("waiting")));
        event(cara, "checkout_" + people.run(), "{\"cart_id\": \"B\", \"total\": 99}");
        people.awaitText(cara, "Thank you for 99 on cart B");
        event(cara, "cart_left_" + people.run(), "{\"cart_id\": \"C\"}");
        people.awaitText(cara, "Cart C is still here");

        assertThat(people.texts(cara)).hasSize(2);
        api.retire(patient);
        api.retire(hasty);
    }

    /** Waits for the checkout of the cart for so long, and reminds of it then. */
    private long cart(String event, String timeout) {
        long scenario = api.createScenario("""
                {"title": "Cart", "triggers": [{"trigger_type": "event", "options": {"event": "%1$s"}}],
                 "entry_policy": "allow", "actions": [
                  {"action_key": "checkout", "action_type": "wait_for_event", "options": {
                    "event": "checkout_%3$s", "timeout": "%2$s",
                    "filter": {"match": "all", "rules": [{"field": "event.cart_id", "operator": "eq", "value": "{{ trigger.cart_id }}"}]}}},
                  {"action_key": "thanks", "parent_key": "checkout", "parent_branch": "option_received", "action_type": "message",
                   "content": "Thank you for {{ event.total }} on cart {{ trigger.cart_id }}"},
                  {"action_key": "remind", "parent_key": "checkout", "parent_branch": "option_expired", "action_type": "message",
                   "content": "Cart {{ trigger.cart_id }} is still here"}]}""".formatted(event, timeout, people.run()));
        api.awaitListening(scenario);
        return scenario;
    }

    private void event(Person person, String name, String properties) {
        api.post("/events", """
                {"event": "%s", "contact": %s, "properties": %s}""".formatted(name, person.reference(), properties))
                .then()
                .statusCode(lessThan(300));
    }

    @Test
    void whatAnExecutionLearnsIsKeptAndAskedForInTheNext() {
        long folder = api.post("/folders", "{\"title\": \"Runners %s\"}".formatted(people.run()))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        long segment = api.post("/segments", """
                {"title": "Large runners %s", "filter": {"match": "all", "rules": [
                  {"field": "contact.folders", "operator": "contains", "value": %d},
                  {"field": "contact.properties.size", "operator": "gte", "value": 45}]}}""".formatted(people.run(), folder))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        long learn = api.createScenario("""
                {"title": "Learn", "actions": [
                  {"action_key": "size", "action_type": "ask_question", "content": "Your size?",
                   "options": {"answer_type": "number", "min": 20, "max": 60, "save_to": "size", "retry_message": "A number, please"}},
                  {"action_key": "tagged", "parent_key": "size", "parent_branch": "option_replied", "action_type": "tag",
                   "options": {"tags": ["sized"]}},
                  {"action_key": "filed", "parent_key": "tagged", "action_type": "folder", "options": {"folder_ids": [%d]}},
                  {"action_key": "counted", "parent_key": "filed", "action_type": "update_property",
                   "options": {"contact_property": "answers", "operation": "increment", "value": 1}},
                  {"action_key": "done", "parent_key": "counted", "action_type": "message",
                   "content": "Size {{ contact.properties.size }}, {{ contact.properties.answers }} answer"}]}""".formatted(folder));
        Person rita = people.on("sms", "rita");
        people.arrive(rita);

        people.trigger(learn, rita, "{}");
        people.awaitText(rita, "Your size?");
        phones.replyByText("sms", rita.address(), "large");
        people.awaitText(rita, "A number, please");
        phones.replyByText("sms", rita.address(), "46");
        people.awaitText(rita, "Size 46, 1 answer");

        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonPath contact = api.get("/contacts/" + people.idOf(rita));
            assertThat(contact.getObject("properties.size", Integer.class)).isEqualTo(46);
            assertThat(contact.getList("tags")).contains("sized");
            assertThat(api.get("/segments/" + segment + "/count").getObject("count", Integer.class))
                    .isEqualTo(1);
        });
        long use = api.createScenario("""
                {"title": "Use", "actions": [
                  {"action_key": "large", "action_type": "condition", "options": {"rules": {"match": "all", "rules": [
                    {"segment_id": %d}, {"event": "visited_%s", "operator": "gte", "count": 2, "within": "P1D"}]}}},
                  {"action_key": "yes", "parent_key": "large", "parent_branch": "option_true", "action_type": "message", "content": "Large and loyal"},
                  {"action_key": "no", "parent_key": "large", "parent_branch": "option_false", "action_type": "message", "content": "Not yet"}]}""".formatted(segment, people.run()));
        event(rita, "visited_" + people.run(), "{}");
        people.trigger(use, rita, "{}");
        people.awaitText(rita, "Not yet");
        event(rita, "visited_" + people.run(), "{}");
        people.trigger(use, rita, "{}");
        people.awaitText(rita, "Large and loyal");
    }

    @Test
    void aSurveyInAnotherScenarioEndsInAGoalThatTheStatsCount() {
        long child = api.createScenario("""
                {"title": "Survey", "actions": [
                  {"action_key": "nps", "action_type": "survey", "survey": {"title": "NPS %s", "questions": [
                    {"key": "score", "content": "From 0 to 10?", "answer_type": "number", "min": 0, "max": 10},
                    {"key": "why", "content": "Why {{ answers.nps.score }}?"}]}},
                  {"action_key": "reached", "parent_key": "nps", "parent_branch": "option_completed", "action_type": "goal",
                   "options": {"name": "nps", "value": "{{ answers.nps.score }}"}}]}""".formatted(people.run()));
        long parent = api.createScenario("""
                {"title": "Parent", "actions": [
                  {"action_key": "sub", "action_type": "trigger_scenario", "options": {"scenario_id": %d, "wait": true, "timeout": "PT1H"}},
                  {"action_key": "after", "parent_key": "sub", "parent_branch": "option_completed", "action_type": "message",
                   "content": "Thank you for your time"}]}""".formatted(child));
        Person sven = people.on("whatsapp", "sven");
        people.arrive(sven);

        people.trigger(parent, sven, "{}");
        people.awaitText(sven, "From 0 to 10?");
        phones.replyByText("whatsapp", sven.address(), "9");
        people.awaitText(sven, "Why 9?");
        phones.replyByText("whatsapp", sven.address(), "Because");

        people.awaitText(sven, "Thank you for your time");
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonPath stats = api.get("/scenarios/" + child + "/stats");
            assertThat(stats.getObject("started", Integer.class)).isEqualTo(1);
            assertThat(stats.getObject("completed", Integer.class)).isEqualTo(1);
            assertThat(stats.getObject("converted", Integer.class)).isEqualTo(1);
            assertThat(stats.getObject("sent", Integer.class)).isEqualTo(2);
        });
    }

    @Test
    void aTrackedLinkLeadsOnAndIsAnEventOfTheContact() {
        long scenario = api.createScenario("""
                {"title": "Link", "actions": [
                  {"action_key": "offer", "action_type": "message", "content": "Look: {{ link.url }}",
                   "conversion_link": {"url": "https://shop.example.com/{{ trigger.item }}?a=1"}},
                  {"action_key": "seen", "parent_key": "offer", "action_type": "wait_for_event",
                   "options": {"event": "link_clicked", "timeout": "PT1H"}},
                  {"action_key": "thanks", "parent_key": "seen", "parent_branch": "option_received", "action_type": "message",
                   "content": "You looked"}]}""");
        Person lisa = people.on("sms", "lisa");
        people.arrive(lisa);

        people.trigger(scenario, lisa, "{\"item\": \"shoe\"}");
        people.awaitText(lisa, "Look: http");
        Matcher link = TRACKED.matcher(people.texts(lisa).getFirst());
        assertThat(link.find()).isTrue();
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().redirects()
                        .follow(false)
                        .header("User-Agent", "Mozilla/5.0 (iPhone)")
                        .get(link.group())
                        .then()
                        .statusCode(302)
                        .header("Location", "https://shop.example.com/shoe?a=1"));

        people.awaitText(lisa, "You looked");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                api.get("/scenarios/" + scenario + "/stats").getObject("clicked", Integer.class))
                        .isEqualTo(1));
    }

    @Test
    void aPersonTakesOverAndGivesBack() {
        long scenario = api.createScenario("""
                {"title": "Help", "actions": [
                  {"action_key": "person", "action_type": "handover",
                   "options": {"note": "{{ contact.external_id }} needs help", "webhook_url": "%s/hooks/desk-%s", "timeout": "PT1H"}},
                  {"action_key": "back", "parent_key": "person", "parent_branch": "option_resumed", "action_type": "message",
                   "content": "The robot is back"}]}""".formatted(phones.url(), people.run()));
        long other = api.createScenario("""
                {"title": "Other", "actions": [{"action_key": "m", "action_type": "message", "content": "Robot speaking"}]}""");
        Person hans = people.on("sms", "hans");
        people.arrive(hans);

        people.trigger(scenario, hans, "{}");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                phones.hookReceived("desk-" + people.run()).toString())
                        .contains(hans.externalId() + " needs help"));
        String refused = people.trigger(other, hans, "{}");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(api.call(refused).getMap("audience.skipped")).isEqualTo(Map.of("in_handover", 1)));
        api.post("/contacts/" + people.idOf(hans) + "/resume", "{}").then().statusCode(lessThan(300));

        people.awaitText(hans, "The robot is back");
        assertThat(people.texts(hans)).hasSize(1);
    }

    @Test
    void theSendPlanChoosesTheFirstChannelThatCanCarryIt() {
        long scenario = api.createScenario("""
                {"title": "Plan", "actions": [{"action_key": "m", "action_type": "message", "content": "Everywhere",
                  "options": {"send_plan": [
                    {"channel": "whatsapp", "content": "On WhatsApp", "buttons": [{"type": "url", "title": "Open", "url": "https://example.com/x"}]},
                    {"channel": "sms", "content": "By SMS"}]}}]}""");
        Person wim = people.on("whatsapp", "wim");
        Person sue = people.on("sms", "sue");
        people.arrive(wim, sue);

        api.trigger(scenario, "{\"contacts\": [%s, %s]}".formatted(wim.reference(), sue.reference()));

        people.awaitText(wim, "On WhatsApp");
        people.awaitText(sue, "By SMS");
    }

    @Test
    void aCustomerIsNotToldTooOftenAndATestIsTheSameEveryTime() {
        long scenario = api.createScenario("""
                {"title": "Often", "entry_policy": "allow", "actions": [
                  {"action_key": "cap", "action_type": "frequency_limit", "options": {"max": 2, "per": "P1D", "key": "news-%s"}},
                  {"action_key": "split", "parent_key": "cap", "parent_branch": "option_allowed", "action_type": "ab_testing",
                   "options": {"ratio": 50, "test_key": "split-%s"}},
                  {"action_key": "a", "parent_key": "split", "parent_branch": "option_a", "action_type": "message", "content": "Way A"},
                  {"action_key": "b", "parent_key": "split", "parent_branch": "option_b", "action_type": "message", "content": "Way B"},
                  {"action_key": "enough", "parent_key": "cap", "parent_branch": "option_limited", "action_type": "exit",
                   "options": {"reason": "often enough"}}]}""".formatted(people.run(), people.run()));
        Person fred = people.on("sms", "fred");
        people.arrive(fred);

        List<String> calls = IntStream.range(0, 3)
                .mapToObj(i -> people.trigger(scenario, fred, "{}"))
                .toList();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(calls)
                        .allSatisfy(call -> assertThat(api.call(call).getObject("executions.completed", Integer.class))
                                .isEqualTo(1)));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(people.texts(fred)).hasSize(2));
        assertThat(people.texts(fred).stream().distinct()).hasSize(1);
    }
}
