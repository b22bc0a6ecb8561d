package dev.beckon.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.beckon.contracts.definition.DefinitionRecord.ApiTrigger;
import dev.beckon.contracts.id.ApiTriggerId;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.support.web.CauseHeader;
import dev.beckon.triggers.cause.Cause;
import dev.beckon.triggers.testing.CommandEar;
import dev.beckon.triggers.testing.Listening;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Town;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An execution that calls Beckon's own API over HTTP: what follows is of its cause, so that nothing goes round for
 * ever.
 */
@ServiceTest
class HttpLoopTest {

    @Inject
    Town town;

    @Inject
    CommandEar ear;

    @Inject
    Listening listening;

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
        // Only who was started can call on.
        ear.awaitStarts(home, first, 1);
        TriggerCallId onward = called(second, outside);
        await().until(() -> ear.starts(home, second).size() == 1);

        TriggerCallId itself = called(first, outside);
        TriggerCallId back = called(first, onward);

        for (TriggerCallId call : List.of(itself, back)) {
            town.call(home, call).onceFailed("trigger_loop");
        }
        assertThat(ear.starts(home, first)).hasSize(1);
    }

    @Test
    void aLongChainOfScenariosEnds() {
        TriggerCallId last = null;
        for (int i = 0; i < Cause.LONGEST; i++) {
            ScenarioId next = town.scenario(home, 1);
            last = called(next, last);
            await().until(() -> ear.starts(home, next).size() == 1);
        }
        ScenarioId tooMany = town.scenario(home, 1);
        TriggerCallId refused = called(tooMany, last);

        town.call(home, refused).onceFailed("trigger_loop");
        assertThat(ear.starts(home, tooMany)).isEmpty();
    }

    @Test
    void whatItTellsOfAContactStartsOthersButNeverItself() {
        ScenarioId first = listening.scenario(home, """
                {"trigger_type": "event", "options": {"event": "paid"}},
                {"trigger_type": "contact_update", "options": {"properties": ["plan"]}}""");
        ScenarioId witness = listening.scenario(home, """
                {"trigger_type": "event", "options": {"event": "paid"}},
                {"trigger_type": "contact_update", "options": {"properties": ["plan"]}}""");
        TriggerCallId call = called(first, null);
        await().until(() -> ear.starts(home, first).size() == 1);

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

        await().until(() -> ear.starts(home, witness).size() == 4);
        assertThat(ear.starts(home, first)).hasSize(1);
    }

    @Test
    void aCallOfAnApiTriggerPassesOverWhoLedToIt() {
        ApiTriggerId trigger = new ApiTriggerId(town.newScenarioId().value());
        town.publish(new ApiTrigger(home, trigger, "Weather", true, List.of(), List.of()));
        String listens = """
                {"trigger_type": "api_trigger", "options": {"api_trigger_id": %s}}""".formatted(trigger);
        ScenarioId first = listening.scenario(home, listens);
        TriggerCallId call = called(first, null);
        await().until(() -> ear.starts(home, first).size() == 1);

        TriggerCallId alone = Town.newCall();
        town.trigger(home, alone, new TriggerRequest(null, List.of(), Map.of(), null, null, trigger), call);
        town.call(home, alone).onceFailed("trigger_loop");

        ScenarioId second = listening.scenario(home, listens);
        town.trigger(home, Town.newCall(), new TriggerRequest(null, List.of(), Map.of(), null, null, trigger), call);
        await().until(() -> ear.starts(home, second).size() == 1);
        TriggerCallId back = called(first, ear.starts(home, second).getFirst().triggerCallId());
        town.call(home, back).onceFailed("trigger_loop");
        assertThat(ear.starts(home, first)).hasSize(1);
    }

    private TriggerCallId called(ScenarioId scenario, TriggerCallId causedBy) {
        TriggerCallId call = Town.newCall();
        town.trigger(
                home, call, new TriggerRequest(scenario, List.of(Town.named("ann")), Map.of(), null, null), causedBy);
        return call;
    }

    private RequestSpecification by(TriggerCallId call) {
        return town.as(home).contentType(ContentType.JSON).header(CauseHeader.NAME, call.toString());
    }
}
