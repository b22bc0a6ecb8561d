package dev.beckon.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.definition.DefinitionRecord.ApiTrigger;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioHead;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioVersion;
import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.id.ApiTriggerId;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.support.kafka.RecordPublisher;
import dev.beckon.support.web.CauseHeader;
import dev.beckon.triggers.cause.Cause;
import dev.beckon.triggers.routing.Listeners;
import dev.beckon.triggers.testing.CommandEar;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Town;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An execution that calls Beckon's own API over HTTP: what follows is of its cause, so that nothing goes round for ever. */
@ServiceTest
class HttpLoopTest {

    @Inject
    Town town;

    @Inject
    CommandEar ear;

    @Inject
    RecordPublisher publisher;

    @Inject
    Listeners listeners;

    WorkspaceId home;
    ContactId ann;

    @BeforeEach
    void moveIn() {
        home = town.workspace();
        ann = town.anybody(home, "ann");
    }

    @Test
    void aCallStartsNoScenarioThatLedToIt() {
        ScenarioId first = town.scenario(home, 1);
        ScenarioId second = town.scenario(home, 1);
        TriggerCallId outside = called(first, null);
        TriggerCallId onward = called(second, outside);
        await().until(() -> starts(second).size() == 1);

        TriggerCallId itself = called(first, outside);
        TriggerCallId back = called(first, onward);

        for (TriggerCallId call : List.of(itself, back)) {
            await().untilAsserted(() -> as().get("/api/v1/trigger_calls/" + call)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("failed"))
                    .body("failure", equalTo("trigger_loop")));
        }
        assertThat(starts(first)).hasSize(1);
    }

    @Test
    void aLongChainOfScenariosEnds() {
        TriggerCallId last = null;
        for (int i = 0; i < Cause.LONGEST; i++) {
            ScenarioId next = town.scenario(home, 1);
            last = called(next, last);
            await().until(() -> starts(next).size() == 1);
        }
        ScenarioId tooMany = town.scenario(home, 1);
        TriggerCallId refused = called(tooMany, last);

        await().untilAsserted(() ->
                as().get("/api/v1/trigger_calls/" + refused).then().body("failure", equalTo("trigger_loop")));
        assertThat(starts(tooMany)).isEmpty();
    }

    @Test
    void whatItTellsOfAContactStartsOthersButNeverItself() {
        ScenarioId first = listening("""
                {"trigger_type": "event", "options": {"event": "paid"}},
                {"trigger_type": "contact_update", "options": {"properties": ["plan"]}}""");
        ScenarioId witness = listening("""
                {"trigger_type": "event", "options": {"event": "paid"}},
                {"trigger_type": "contact_update", "options": {"properties": ["plan"]}}""");
        TriggerCallId call = called(first, null);
        await().until(() -> starts(first).size() == 1);

        by(call).body("{\"event\": \"paid\"}")
                .post("/api/v1/contacts/" + ann + "/events")
                .then()
                .statusCode(202);
        by(call).body("{\"event\": \"paid\", \"contact\": {\"external_id\": \"ann\"}}")
                .post("/api/v1/events")
                .then()
                .statusCode(202);
        by(call).body("{\"properties\": {\"plan\": \"gold\"}}")
                .patch("/api/v1/contacts/" + ann)
                .then()
                .statusCode(200);
        by(call).body("{\"external_id\": \"ann\", \"properties\": {\"plan\": \"lead\"}}")
                .post("/api/v1/contacts")
                .then()
                .statusCode(200);

        await().until(() -> starts(witness).size() == 4);
        assertThat(starts(first)).hasSize(1);
    }

    @Test
    void aCallOfAnApiTriggerPassesOverWhoLedToIt() {
        ApiTriggerId trigger = new ApiTriggerId(town.newScenarioId().value());
        town.publish(new ApiTrigger(home, trigger, "Weather", true, List.of(), List.of()));
        String listens = """
                {"trigger_type": "api_trigger", "options": {"api_trigger_id": %s}}""".formatted(trigger);
        ScenarioId first = listening(listens);
        TriggerCallId call = called(first, null);
        await().until(() -> starts(first).size() == 1);

        TriggerCallId alone = Town.newCall();
        town.trigger(home, alone, new TriggerRequest(null, List.of(), Map.of(), null, null, trigger), call);
        await().untilAsserted(() ->
                as().get("/api/v1/trigger_calls/" + alone).then().body("failure", equalTo("trigger_loop")));

        ScenarioId second = listening(listens);
        town.trigger(home, Town.newCall(), new TriggerRequest(null, List.of(), Map.of(), null, null, trigger), call);
        await().until(() -> starts(second).size() == 1);
        TriggerCallId back = called(first, starts(second).getFirst().triggerCallId());
        await().untilAsserted(() ->
                as().get("/api/v1/trigger_calls/" + back).then().body("failure", equalTo("trigger_loop")));
        assertThat(starts(first)).hasSize(1);
    }

    private TriggerCallId called(ScenarioId scenario, TriggerCallId causedBy) {
        TriggerCallId call = Town.newCall();
        town.trigger(
                home, call, new TriggerRequest(scenario, List.of(Town.named("ann")), Map.of(), null, null), causedBy);
        return call;
    }

    private RequestSpecification as() {
        return town.as(home);
    }

    private RequestSpecification by(TriggerCallId call) {
        return as().contentType(ContentType.JSON).header(CauseHeader.NAME, call.toString());
    }

    private ScenarioId listening(String triggers) {
        ScenarioId scenario = town.newScenarioId();
        try {
            ScenarioVersion version =
                    new ScenarioVersion(home, scenario, 1, Json.MAPPER.readTree("{\"triggers\": [" + triggers + "]}"));
            publisher.publish(Topics.DEFINITIONS, version.key(), version).join();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
        town.publish(new ScenarioHead(home, scenario, "Storm", true, 1));
        await().until(() -> listeners.isListening(home, scenario));
        return scenario;
    }

    private List<StartExecution> starts(ScenarioId scenario) {
        return ear.heard(StartExecution.class, home).stream()
                .filter(start -> start.scenarioId().equals(scenario))
                .toList();
    }
}
