package dev.beckon.systemtests;

import static dev.beckon.systemtests.People.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;

import dev.beckon.systemtests.People.Person;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A definition from its making to its retirement, while people are inside. */
class LifecycleTest {

    private static final String QUESTION = """
            {"title": "Edited while people wait", "actions": [
              {"action_key": "q1", "action_type": "ask_question", "content": "First?", "options": {"answers": ["Yes", "No"], "timeout": "PT1H"}},
              {"action_key": "yes", "parent_key": "q1", "parent_branch": "option_0", "action_type": "message", "content": "Old yes"}]}""";

    /** So many that a pause comes in time, one second each, also on a machine that stands still meanwhile. */
    private static final int PEOPLE = 24;

    private final Api api = RunningStack.api();
    private final Phones phones = RunningStack.phones();
    private final People people = new People(api, phones);

    @Test
    void anEditTellsWhoWaitsAndMovesThem() {
        long scenario = api.createScenario(QUESTION);
        Person mia = people.on("sms", "mia");
        people.arrive(mia);
        people.trigger(scenario, mia, "{}");
        people.awaitText(mia, "First?");
        int yes = idOf(scenario, "yes");
        String change = """
                {"actions": [
                  {"action_key": "q2", "action_type": "ask_question", "content": "Second?", "options": {"answers": ["Yes", "No"], "timeout": "PT1H"}},
                  {"id": %d, "parent_key": "q2", "parent_branch": "option_0", "content": "New yes"}]%s}""";

        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonPath preview = patch(scenario, "?preview=true", change.formatted(yes, ""))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(preview.getList("actions.removed.action_key")).containsExactly("q1");
            assertThat(preview.getList("actions.removed.waiting")).containsExactly(1);
            assertThat(preview.getList("actions.added.action_key")).containsExactly("q2");
        });
        assertThat(api.get("/scenarios/" + scenario).getObject("version", Integer.class))
                .isEqualTo(1);
        patch(scenario, "", change.formatted(yes, """
                , "running": {"default": "finish", "actions": {"q1": {"policy": "move", "to": "q2"}}}""")).then().statusCode(200);

        people.awaitText(mia, "Second?");
        phones.replyByText("sms", mia.address(), "yes");
        people.awaitText(mia, "New yes");
        assertThat(people.texts(mia)).doesNotContain("Old yes");
    }

    private int idOf(long scenario, String actionKey) {
        return api.get("/scenarios/" + scenario).getInt("actions.find { it.action_key == '" + actionKey + "' }.id");
    }

    private Response patch(long scenario, String query, String body) {
        return api.as().contentType("application/json").body(body).patch("/scenarios/" + scenario + query);
    }

    @Test
    void oneBadReferenceRefusesTheWholeEditAndAStaleEditIsRefused() {
        long scenario = api.createScenario(QUESTION);
        String tag = api.as().get("/scenarios/" + scenario).header("ETag");

        patch(scenario, "", "{\"actions\": [{\"id\": %d}, {\"id\": 999999999}]}".formatted(idOf(scenario, "q1")))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/actions/1/id"));
        assertThat(api.get("/scenarios/" + scenario).getObject("version", Integer.class))
                .isEqualTo(1);

        patch(scenario, "", "{\"title\": \"Renamed\"}").then().statusCode(200);
        api.as()
                .header("If-Match", tag)
                .contentType("application/json")
                .body("{\"title\": \"Lost\"}")
                .patch("/scenarios/" + scenario)
                .then()
                .statusCode(412);
        assertThat(api.get("/scenarios/" + scenario).getString("title")).isEqualTo("Renamed");
    }

    @Test
    void aCampaignIsPausedAndGoesOnWhereItStopped() {
        long folder = api.post("/folders", "{\"title\": \"Slow %s\"}".formatted(people.run()))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        List<Person> crowd = IntStream.range(0, PEOPLE)
                .mapToObj(i -> people.on("sms", "c" + i))
                .toList();
        people.arrive(crowd, Map.of());
        crowd.forEach(person -> api.as()
                .put("/folders/" + folder + "/contacts/" + people.idOf(person))
                .then()
                .statusCode(lessThan(300)));
        long campaign = api.post("/campaigns", """
                {"title": "Slow", "actions": [{"action_key": "m", "action_type": "message", "content": "Slow news"}],
                 "campaign_rules": [{"list_type": "folder", "rule_type": "inclusion", "destination_id": %d}],
                 "pace": {"per_second": 1}}""".formatted(folder))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");

        command(campaign, "launch");
        await().atMost(PATIENCE).until(() -> reached(crowd) >= 2);
        command(campaign, "pause");
        await().atMost(PATIENCE)
                .until(() ->
                        api.get("/campaigns/" + campaign).getString("status").equals("paused"));
        patchCampaign(campaign, "{\"title\": \"Too late\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("campaign_not_draft"));
        await().during(java.time.Duration.ofSeconds(3)).atMost(PATIENCE).until(() -> reached(crowd) < PEOPLE);
        command(campaign, "resume");

        await().atMost(PATIENCE).until(() -> reached(crowd) == PEOPLE);
        crowd.forEach(person -> assertThat(phones.inbox(person.address())).hasSize(1));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                api.get("/campaigns/" + campaign + "/stats").getObject("started", Integer.class))
                        .isEqualTo(PEOPLE));
    }

    private int reached(List<Person> crowd) {
        return phones.inboxes(crowd.stream().map(Person::address).collect(Collectors.toSet()))
                .size();
    }

    private void command(long campaign, String command) {
        api.post("/campaigns/" + campaign + "/" + command, "{}").then().statusCode(lessThan(300));
    }

    private Response patchCampaign(long campaign, String body) {
        return api.as().contentType("application/json").body(body).patch("/campaigns/" + campaign);
    }

    @Test
    void aScenarioTravelsToAnotherWorkspaceWithAllItRefersTo() {
        long folder = api.post("/folders", "{\"title\": \"Travellers %s\"}".formatted(people.run()))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        long child = api.createScenario("""
                {"title": "Child %s", "actions": [{"action_key": "m", "action_type": "message", "content": "From the child"}]}""".formatted(people.run()));
        long parent = api.createScenario("""
                {"title": "Parent %s", "actions": [
                  {"action_key": "f", "action_type": "folder", "options": {"folder_ids": [%d]}},
                  {"action_key": "s", "parent_key": "f", "action_type": "trigger_scenario", "options": {"scenario_id": %d}}]}""".formatted(people.run(), folder, child));
        String bundle = api.as()
                .get("/scenarios/" + parent + "/export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Api theirs = tenant();

        JsonPath dry = whenAllIsChecked(() -> theirs.post("/scenarios/import?dry_run=true", bundle));
        assertThat(dry.prettify()).contains("Travellers " + people.run());
        assertThat(dry.getList("warnings.code")).as("they have no channel").containsExactly("no_channel");
        JsonPath ours = whenAllIsChecked(() -> api.post("/scenarios/validate", """
                        {"title": "Here", "actions": [{"action_key": "m", "action_type": "message", "content": "From here"}]}"""));
        assertThat(ours.<Object>get("warnings")).as("we have channels").isNull();
        assertThat(theirs.get("/scenarios").getList("items")).isEmpty();
        theirs.post("/scenarios/import", bundle).then().statusCode(lessThan(300));

        assertThat(theirs.get("/scenarios").getList("items.title"))
                .contains("Child " + people.run(), "Parent " + people.run());
        assertThat(theirs.get("/folders").getList("items.title")).contains("Travellers " + people.run());
    }

    /** On a busy machine delivery-service may be too slow to say which channels there are; the report says that. */
    private static JsonPath whenAllIsChecked(Supplier<Response> report) {
        return await().atMost(PATIENCE)
                .until(
                        () -> report.get().then().statusCode(200).extract().jsonPath(),
                        found -> found.get("unchecked") == null);
    }

    private Api tenant() {
        JsonPath created = api.post(
                        "/workspaces", "{\"id\": \"import-%s\", \"name\": \"Tenant\"}".formatted(people.run()))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        Api theirs = new Api(api.url(), created.getString("api_key.key"));
        await().atMost(PATIENCE).until(() -> theirs.as().get("/contacts").statusCode() == 200);
        return theirs;
    }

    @Test
    void aTemplateIsClonedTriedOutAndOnlyThenSent() {
        List<String> templates = api.get("/templates").getList("items.id");
        assertThat(templates).hasSizeGreaterThanOrEqualTo(8);
        Person dora = people.on("sms", "dora");
        people.arrive(dora);
        templates.forEach(template -> {
            long scenario = api.createScenario("{\"template_id\": \"%s\"}".formatted(template));
            JsonPath tried = api.post("/scenarios/" + scenario + "/simulate", """
                    {"contact": {"name": "Dora", "phone": "%s"}, "data": {}}""".formatted(dora.address()))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(tried.getList("path")).as(template).isNotEmpty();
            api.awaitListening(scenario);
            api.retire(scenario);
        });
        assertThat(phones.inbox(dora.address())).isEmpty();

        api.post("/scenarios", "{\"template_id\": \"%s\", \"prompt\": \"a welcome\"}".formatted(templates.getFirst()))
                .then()
                .statusCode(422);
        api.post("/scenarios", "{\"prompt\": \"Greet new customers and ask for their size\"}")
                .then()
                .statusCode(503)
                .body("code", equalTo("generation_not_configured"));
    }

    @Test
    void theCatalogueDescribesEveryKindAndItsExamplesAreValid() {
        JsonPath actions = api.get("/action_types");
        assertThat(actions.getList("items.type")).hasSize(18).contains("survey", "wait_for_receipt", "handover");
        assertThat(api.get("/trigger_types").getList("items.type")).hasSize(8).contains("segment_entered");
    }
}
