package dev.beckon.definitions;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.localstack.testing.KafkaTestResource;
import dev.beckon.localstack.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Scenarios written by a model, and by models that cannot write. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(value = FakeModelServer.class, restrictToAnnotatedClass = true)
class GenerationTest {

    private static final String ONE = "/api/v1/scenarios/{id}";
    private static final String GOOD = """
            {"title": "Storm warning", "triggers": [{"trigger_type": "api"}],
             "actions": [{"action_key": "warn", "action_type": "message", "content": "A storm is coming"}]}""";
    private static final String BAD = """
            {"title": "Storm warning", "actions": [{"action_key": "warn", "action_type": "shout", "content": "!"}]}""";

    /** In microseconds. */
    private static final String LEASE_END =
            "select (extract(epoch from leased_until) * 1000000)::bigint from generation_job where scenario_id = ?";

    @Inject
    DataSource database;

    @Test
    void goodAtOnce() {
        FakeModelServer.says("warn of storms", "Here you are:\n```json\n" + GOOD + "\n```");
        int id = Caller.local()
                .body("{\"prompt\": \"warn of storms\"}")
                .post("/api/v1/scenarios")
                .then()
                .statusCode(201)
                .body("active", equalTo(false))
                .body("generation_data.status", equalTo("pending"))
                .extract()
                .path("id");
        ended(id, "completed")
                .body("generation_data.attempts", equalTo(1))
                .body("generation_data.problems", empty())
                .body("title", equalTo("Storm warning"))
                .body("active", equalTo(false))
                .body("version", equalTo(1))
                .body("actions.action_key", contains("warn"));
        JsonNode request = FakeModelServer.asked("warn of storms").getFirst();
        assertThat(request.path("model").asText()).isEqualTo("tiny");
        assertThat(request.path("messages").path(0).toString()).contains("JSON schema", "action_key");
        assertThat(request.path("response_format").path("type").asText()).isEqualTo("json_object");
        awaitNoJob(id);
    }

    @Test
    void badThenRepaired() {
        FakeModelServer.says("repair me", "I cannot do that.", BAD, GOOD);
        int id = generate("repair me");
        ended(id, "completed")
                .body("generation_data.attempts", equalTo(3))
                .body("title", equalTo("Mine"))
                .body("version", equalTo(1));
        List<JsonNode> asked = FakeModelServer.asked("repair me");
        assertThat(asked).hasSize(3);
        assertThat(asked.get(1).path("messages").path(3).toString()).contains("malformed_json");
        assertThat(asked.get(2).path("messages")).hasSize(4);
        assertThat(asked.get(2).path("messages").path(2).toString()).contains("shout");
        assertThat(asked.get(2).path("messages").path(3).toString()).contains("/actions/0/action_type");
    }

    @Test
    void neverGood() {
        FakeModelServer.says("never", BAD);
        int id = generate("never");
        ended(id, "failed")
                .body("generation_data.attempts", equalTo(4))
                .body("generation_data.problems.pointer", hasItem("/actions/0/action_type"))
                .body("version", equalTo(0))
                .body("actions", empty());
        assertThat(FakeModelServer.asked("never")).hasSize(4);
        awaitNoJob(id);
    }

    @Test
    void aServerThatFailsIsAskedThreeTimes() {
        FakeModelServer.says("broken", FakeModelServer.ERROR);
        int id = generate("broken");
        ended(id, "failed")
                .body("generation_data.problems.code", contains("model_failed"))
                .body("generation_data.problems[0].pointer", equalTo(""));
        assertThat(FakeModelServer.asked("broken")).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void aServerThatRecoversIsForgiven() {
        FakeModelServer.says("hiccup", FakeModelServer.ERROR, GOOD);
        ended(generate("hiccup"), "completed").body("generation_data.attempts", equalTo(1));
    }

    @Test
    void aJobWhoseInstanceDiedIsTakenByAnother() throws Exception {
        FakeModelServer.says("orphan", FakeModelServer.ERROR);
        int id = generate("orphan");
        ended(id, "failed");
        awaitNoJob(id);
        FakeModelServer.says("orphan", GOOD);
        change("insert into generation_job values (?, 'local', 'orphan', 1, now() - interval '1 second', now())", id);
        ended(id, "completed").body("generation_data.attempts", equalTo(2));
    }

    @Test
    void whileTheModelThinksTheJobIsKeptForAShortTimeAndAgain() throws Exception {
        CountDownLatch thought = new CountDownLatch(1);
        FakeModelServer.thinks("kept", thought);
        FakeModelServer.says("kept", GOOD);
        int id = generate("kept");
        await().atMost(60, SECONDS).until(() -> !FakeModelServer.asked("kept").isEmpty());
        assertThat(number(
                        "select count(*) from generation_job where scenario_id = ?"
                                + " and leased_until <= now() + interval '30 seconds'",
                        id))
                .isEqualTo(1);
        long before = number(LEASE_END, id);

        // A new prompt wakes who takes them, which is what time does otherwise.
        FakeModelServer.says("next", GOOD);
        int next = generate("next");
        await().atMost(60, SECONDS).until(() -> number(LEASE_END, id) > before);
        thought.countDown();
        ended(id, "completed");
        ended(next, "completed");
    }

    @Test
    void whoLostItsJobToAnotherInstanceNotesNothing() throws Exception {
        CountDownLatch thought = new CountDownLatch(1);
        FakeModelServer.thinks("stolen", thought);
        FakeModelServer.says("stolen", GOOD);
        int id = generate("stolen");
        await().atMost(60, SECONDS).until(() -> !FakeModelServer.asked("stolen").isEmpty());
        change(
                "update generation_job set leased_by = gen_random_uuid(), leased_until = now() + interval '1 hour'"
                        + " where scenario_id = ?",
                id);
        thought.countDown();

        FakeModelServer.says("later", GOOD);
        ended(generate("later"), "completed");
        Caller.local()
                .get(ONE, id)
                .then()
                .body("generation_data.status", equalTo("running"))
                .body("version", equalTo(0));
        assertThat(jobs(id)).isEqualTo(1);
        change("delete from generation_job where scenario_id = ?", id);
    }

    @Test
    void aScenarioThatIsDeletedMeanwhileIsForgotten() {
        FakeModelServer.says("gone", FakeModelServer.ERROR, FakeModelServer.ERROR, GOOD);
        int id = generate("gone");
        Caller.local().delete(ONE, id).then().statusCode(204);
        awaitNoJob(id);
        Caller.local().get(ONE, id).then().statusCode(404);
    }

    @Test
    void whoDeletesWhileItIsWrittenNeverLosesTheRace() throws Exception {
        FakeModelServer.says("raced", GOOD);
        int id = generate("raced");
        ended(id, "completed");
        try (ScenarioUnderChange writer = new ScenarioUnderChange(database, id)) {
            CompletableFuture<Integer> deleted = CompletableFuture.supplyAsync(
                    () -> Caller.local().delete(ONE, id).statusCode());
            writer.commitWhenAwaited();
            assertThat(deleted.get(60, SECONDS)).isEqualTo(204);
        }
    }

    @Test
    void anAnswerThatMeetsAChangeIsLaidOverWhatCameOfIt() throws Exception {
        CountDownLatch thought = new CountDownLatch(1);
        FakeModelServer.thinks("met", thought);
        FakeModelServer.says("met", GOOD);
        int id = generate("met");
        await().atMost(60, SECONDS).until(() -> !FakeModelServer.asked("met").isEmpty());
        try (ScenarioUnderChange writer = new ScenarioUnderChange(database, id)) {
            thought.countDown();
            writer.commitWhenAwaited();
        }
        ended(id, "completed").body("title", equalTo("Mine")).body("version", equalTo(1));
    }

    @Test
    void aPromptExcludesOtherModes() {
        Caller.local()
                .body(GOOD.replace("\"title\"", "\"prompt\": \"x\", \"title\""))
                .post("/api/v1/scenarios")
                .then()
                .statusCode(422)
                .body("code", equalTo("ambiguous_creation_mode"));
        Caller.local()
                .body(GOOD)
                .post("/api/v1/scenarios")
                .then()
                .statusCode(201)
                .body("generation_data", nullValue());
    }

    private static int generate(String prompt) {
        return Caller.local()
                .body("{\"prompt\": \"" + prompt + "\", \"title\": \"Mine\"}")
                .post("/api/v1/scenarios")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse ended(int id, String status) {
        await().atMost(60, SECONDS)
                .until(() -> status.equals(Caller.local().get(ONE, id).path("generation_data.status")));
        return Caller.local().get(ONE, id).then();
    }

    /** It is removed after its end was noted at the scenario. */
    private void awaitNoJob(int id) {
        await().atMost(60, SECONDS).until(() -> jobs(id) == 0);
    }

    private long jobs(int id) throws SQLException {
        return number("select count(*) from generation_job where scenario_id = ?", id);
    }

    private long number(String query, int id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setLong(1, id);
            ResultSet found = select.executeQuery();
            found.next();
            return found.getLong(1);
        }
    }

    private void change(String statement, int id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(statement)) {
            change.setLong(1, id);
            change.executeUpdate();
        }
    }
}
