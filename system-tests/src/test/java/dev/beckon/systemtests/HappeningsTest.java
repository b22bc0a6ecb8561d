package dev.beckon.systemtests;

import static dev.beckon.systemtests.People.PATIENCE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What people do starts and carries on their conversations: events, links, messages, and what a scenario notes of them.
 */
class HappeningsTest {

    private static final AtomicInteger RUNS = new AtomicInteger();
    private static final Pattern LINK = Pattern.compile("(https?://\\S+/l/[0-9a-f-]{36})");
    private static final String BROWSER = "Mozilla/5.0 (Android 15; Mobile) Firefox/140.0";

    private final Api api = RunningStack.api();
    private final Phones phones = RunningStack.phones();

    private String run;
    private String address;
    private long contact;

    @BeforeEach
    void somebodyNew() {
        run = Long.toString(System.currentTimeMillis() % 10_000_000L * 10 + RUNS.incrementAndGet() % 10);
        address = "+491514" + "%07d".formatted(Math.floorMod(run.hashCode(), 10_000_000));
        contact = api.post("/contacts", """
                        {"external_id": "happy-%s", "phone": "%s", "consents": {"sms": "granted"},
                         "properties": {"visits": 1}}""".formatted(run, address))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    @Test
    void anEventStartsAConversationThatALinkCarriesOn() {
        long scenario = api.createScenario("""
                {"title": "Cart", "triggers": [{"trigger_type": "event", "options": {"event": "cart_left_RUN",
                   "filter": {"match": "all", "rules": [{"field": "event.amount", "operator": "gt", "value": 50}]}}}],
                 "actions": [
                  {"action_key": "regular", "action_type": "condition", "options": {"rules": {"match": "all", "rules": [
                    {"event": "purchase", "operator": "gte", "count": 1, "within": "P30D",
                     "where": {"match": "all", "rules": [{"field": "event.amount", "operator": "gt", "value": 10}]}}]}}},
                  {"action_key": "offer", "parent_key": "regular", "parent_branch": "option_true", "action_type": "message",
                   "content": "You left {{ trigger.amount }}: {{ link.url }}",
                   "options": {"conversion_link": {"title": "Cart", "url": "https://shop.example.org/cart?c={{ contact.id }}"}}},
                  {"action_key": "click", "parent_key": "offer", "action_type": "wait_for_event",
                   "options": {"event": "link_clicked", "timeout": "PT1H"}},
                  {"action_key": "note", "parent_key": "click", "parent_branch": "option_received",
                   "action_type": "update_property",
                   "options": {"contact_property": "visits", "operation": "increment", "value": 1}},
                  {"action_key": "tagged", "parent_key": "note", "action_type": "tag", "options": {"tags": ["clicked"]}},
                  {"action_key": "won", "parent_key": "tagged", "action_type": "goal", "options": {"name": "came back"}},
                  {"action_key": "thanks", "parent_key": "won", "action_type": "message",
                   "content": "Visit {{ contact.properties.visits }}, welcome back"},
                  {"action_key": "stranger", "parent_key": "regular", "parent_branch": "option_false",
                   "action_type": "message", "content": "Who are you?"}]}""".replace("RUN", run));
        api.awaitListening(scenario);
        tell("purchase", "{\"amount\": 20}");
        tell("cart_left_" + run, "{\"amount\": 20}");
        tell("cart_left_" + run, "{\"amount\": 80}");

        awaitText("You left 80");
        String link = link();
        follow(link);
        awaitText("Visit 2, welcome back");

        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonPath person = api.get("/contacts/" + contact);
            assertThat(person.getObject("properties.visits", Integer.class)).isEqualTo(2);
            assertThat(person.getList("tags")).contains("clicked");
            JsonPath stats = api.get("/scenarios/" + scenario + "/stats");
            assertThat(stats.getObject("started", Integer.class)).isEqualTo(1);
            assertThat(stats.getObject("completed", Integer.class)).isEqualTo(1);
            assertThat(stats.getObject("clicked", Integer.class)).isEqualTo(1);
            assertThat(stats.getObject("converted", Integer.class)).isEqualTo(1);
            assertThat(stats.getObject("sent", Integer.class)).isEqualTo(2);
        });
        assertThat(phones.inbox(address)).hasSize(2);
        assertThat(api.get("/contacts/" + contact + "/events?event=link_clicked")
                        .getList("items"))
                .hasSize(1);
    }

    @Test
    void aKeywordStartsAConversationUnlessItIsAnAnswer() {
        String word = "menu" + run;
        long scenario = api.createScenario("""
                {"title": "Menu", "triggers": [{"trigger_type": "message_received",
                   "options": {"match": "any", "keywords": ["%s"]}}], "actions": [
                  {"action_key": "q", "action_type": "ask_question", "content": "Soup or salad?",
                   "options": {"answers": ["Soup", "Salad"], "timeout": "PT1H"}},
                  {"action_key": "soup", "parent_key": "q", "parent_branch": "option_0", "action_type": "message",
                   "content": "Soup it is"},
                  {"action_key": "what", "parent_key": "q", "parent_branch": "option_replied", "action_type": "message",
                   "content": "That was an answer: {{ answers.q }}"}]}""".formatted(word));
        api.awaitListening(scenario);
        beWrittenTo();
        phones.replyByText("sms", address, "The " + word.toUpperCase(Locale.ROOT) + ", please!");
        awaitText("Soup or salad?");
        phones.replyByText("sms", address, word);
        awaitText("That was an answer: " + word);
        assertThat(phones.inbox(address)).hasSize(3);
    }

    /** A phone answers to whom it has heard from. */
    private void beWrittenTo() {
        long scenario = api.createScenario("""
                {"title": "Hello", "actions": [{"action_key": "hi", "action_type": "message", "content": "Hello"}]}""");
        api.trigger(scenario, "{\"contacts\": [{\"id\": " + contact + "}]}");
        awaitText("Hello");
    }

    private void tell(String event, String properties) {
        api.post("/contacts/" + contact + "/events", """
                        {"event": "%s", "properties": %s}""".formatted(event, properties))
                .then()
                .statusCode(202);
    }

    private String link() {
        Matcher link = LINK.matcher((String) phones.inbox(address).getFirst().get("text"));
        assertThat(link.find()).as("a tracked link in the message").isTrue();
        return link.group(1);
    }

    /** A message may be read before its links are known; one that is not known yet counts no click. */
    private static void follow(String link) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().redirects()
                        .follow(false)
                        .header("User-Agent", BROWSER)
                        .get(URI.create(link))
                        .then()
                        .statusCode(302)
                        .header("Location", startsWith("https://shop.example.org/cart?c=")));
    }

    private void awaitText(String text) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(phones.inbox(address))
                        .anySatisfy(message ->
                                assertThat((String) message.get("text")).contains(text)));
    }
}
