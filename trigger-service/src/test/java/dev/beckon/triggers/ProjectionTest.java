package dev.beckon.triggers;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.ExecutionId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.journal.ExecutionEvent;
import dev.beckon.contracts.journal.ExecutionEvent.ActionEntered;
import dev.beckon.contracts.journal.ExecutionEvent.AnswerReceived;
import dev.beckon.contracts.journal.ExecutionEvent.ExecutionEnded;
import dev.beckon.contracts.journal.ExecutionEvent.ExecutionStarted;
import dev.beckon.contracts.journal.ExecutionEvent.InputRefused;
import dev.beckon.contracts.journal.ExecutionEvent.ScenarioRequested;
import dev.beckon.contracts.journal.JournalRecord;
import dev.beckon.contracts.journal.Refusal;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.MessageStatus;
import dev.beckon.triggers.testing.Runs;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Town;
import dev.beckon.triggers.testing.Worker;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ProjectionTest {

    @Inject
    Town town;

    @Inject
    Runs runs;

    WorkspaceId home;
    TriggerCallId call;
    Worker ann;
    Worker bob;

    @BeforeEach
    void twoPeopleAreStarted() {
        home = town.workspace();
        call = Town.newCall();
        List<Worker> started = runs.start(home, call, town.scenario(home, 1), "ann", "bob");
        ann = started.getFirst();
        bob = started.getLast();
    }

    @Test
    void aRunIsFollowedFromStartToAnswerToEnd() {
        runs.write(
                ann.sprint(
                        1,
                        ExecutionStatus.WAITING,
                        new ExecutionStarted(),
                        new ActionEntered(1, "ask", "ask_question"),
                        ann.asks(1, "ask", "Call?")),
                ann.sprint(
                        2,
                        ExecutionStatus.COMPLETED,
                        new AnswerReceived("ask", UUID.randomUUID(), Channel.SMS, "Yes", "option_0"),
                        new ExecutionEnded(ExecutionStatus.COMPLETED, null, null)));
        runs.write(
                bob.refusal(new InputRefused(StartExecution.WIRE_NAME, Refusal.ALREADY_IN_SCENARIO, "One at a time")));

        await().untilAsserted(() -> call().body("status", equalTo("completed"))
                .body("audience.started", equalTo(1))
                .body("audience.skipped.already_in_scenario", equalTo(1))
                .body("executions.completed", equalTo(1))
                .body("executions.waiting", equalTo(0))
                .body("messages.pending", equalTo(1))
                .body("answered", equalTo(1)));
        execution(ann)
                .body("status", equalTo("completed"))
                .body("current_action", equalTo("ask"))
                .body("answers.ask.option_id", equalTo("option_0"))
                .body("started_at", notNullValue())
                .body("ended_at", notNullValue())
                .body(
                        "timeline.type",
                        equalTo(List.of(
                                "execution_started",
                                "action_entered",
                                "message_requested",
                                "answer_received",
                                "execution_ended")));
    }

    @Test
    void theSameRecordsTwiceAndInAnyOrderGiveTheSame() {
        JournalRecord first = ann.sprint(
                1, ExecutionStatus.WAITING, new ExecutionStarted(), new ActionEntered(1, "ask", "ask_question"));
        JournalRecord second = ann.sprint(
                2,
                ExecutionStatus.FAILED,
                new ActionEntered(2, "tell", "message"),
                new ExecutionEnded(ExecutionStatus.FAILED, "boom", "It failed"));
        JournalRecord refused = ann.refusal(new InputRefused("deliver_reply", Refusal.NOT_WAITING, "Not now"));
        runs.write(second, first, second, first, refused);
        runs.write(bob.sprint(1, ExecutionStatus.WAITING, new ExecutionStarted()));
        await().untilAsserted(() -> call().body("audience.started", equalTo(2)));
        // Theirs are other partitions.
        await().untilAsserted(() -> execution(ann).body("timeline", hasSize(5)));

        execution(ann)
                .body("status", equalTo("failed"))
                .body("current_action", equalTo("tell"))
                .body("end_code", equalTo("boom"))
                .body("started_at", notNullValue())
                .body("timeline", hasSize(5));
    }

    @Test
    void aScenarioThatWasStartedInVainIsToldOfByTheOneThatStartedIt() {
        ExecutionId child = DerivedId.childExecution(ann.start().executionId(), 1);
        runs.write(
                ann.sprint(
                        1,
                        ExecutionStatus.COMPLETED,
                        new ExecutionStarted(),
                        new ScenarioRequested(1, "next", child, new ScenarioId(7), Map.of(), false),
                        new ExecutionEnded(ExecutionStatus.COMPLETED, null, null)),
                ann.refusalOf(
                        child,
                        new InputRefused(StartExecution.WIRE_NAME, Refusal.UNKNOWN_SCENARIO, "It is not active")));

        await().untilAsserted(() -> execution(ann)
                .body("timeline", hasSize(4))
                .body("timeline[3].type", equalTo("input_refused"))
                .body("timeline[3].child_id", equalTo(child.toString()))
                .body("timeline[3].reason", equalTo("unknown_scenario")));
    }

    @Test
    void aRedeliveredStartIsNoSkip() {
        runs.write(ann.refusal(new InputRefused(StartExecution.WIRE_NAME, Refusal.ALREADY_STARTED, "Again")));
        runs.write(bob.sprint(1, ExecutionStatus.WAITING, new ExecutionStarted()));
        runs.write(bob.refusal(new InputRefused(StartExecution.WIRE_NAME, Refusal.ALREADY_STARTED, "Again")));

        await().untilAsserted(() -> call().body("status", equalTo("completed")).body("audience.started", equalTo(2)));
    }

    @Test
    void aCancelThatFoundNothingEndsTheVerdict() {
        runs.write(ann.refusal(new InputRefused("cancel_execution", Refusal.UNKNOWN_EXECUTION, "Never came")));

        await().untilAsserted(() -> call().body("audience.skipped.cancelled", equalTo(1)));
    }

    @Test
    void theWordOfALaterVariantCountsForMoreUntilOneHasArrived() {
        ExecutionEvent.MessageRequested asked = ann.asks(1, "ask", "Call?");
        runs.tell(ann.outcome(asked, MessageStatus.SENT, 1, Channel.WHATSAPP, 0));
        shows(asked, "sent", "whatsapp");
        runs.tell(ann.outcome(asked, MessageStatus.ACCEPTED, 2, Channel.SMS, 1));
        shows(asked, "accepted", "sms");
        runs.tell(ann.outcome(asked, MessageStatus.UNKNOWN, 2, Channel.WHATSAPP, 0));
        runs.tell(ann.outcome(asked, MessageStatus.SENT, 2, Channel.SMS, 1));
        shows(asked, "sent", "sms");
        runs.tell(ann.outcome(asked, MessageStatus.DELIVERED, 2, Channel.WHATSAPP, 0));
        shows(asked, "delivered", "whatsapp");
        runs.tell(ann.outcome(asked, MessageStatus.FAILED, 2, Channel.SMS, 1));
        runs.tell(ann.outcome(asked, MessageStatus.READ, 3, Channel.WHATSAPP, 0));
        shows(asked, "read", "whatsapp");
    }

    private void shows(ExecutionEvent.MessageRequested message, String status, String channel) {
        await().untilAsserted(() -> town.as(home)
                .get("/api/v1/messages/" + message.messageId())
                .then()
                .statusCode(200)
                .body("status", equalTo(status))
                .body("channel", equalTo(channel)));
    }

    @Test
    void receiptsMayComeBeforeTheMessageTwiceAndShuffled() {
        ExecutionEvent.MessageRequested asked = ann.asks(1, "ask", "Call?");
        Stream.of(
                        ann.outcome(asked, MessageStatus.DELIVERED, 1),
                        ann.outcome(asked, MessageStatus.ACCEPTED, 2),
                        ann.outcome(asked, MessageStatus.FAILED, 1),
                        ann.outcome(asked, MessageStatus.DELIVERED, 1))
                .forEach(runs::tell);
        String message = "/api/v1/messages/" + asked.messageId();
        await().untilAsserted(() -> town.as(home)
                .get(message)
                .then()
                .body("status", equalTo("delivered"))
                .body("attempts", equalTo(2)));

        runs.write(ann.sprint(1, ExecutionStatus.WAITING, new ExecutionStarted(), asked));

        await().untilAsserted(() -> town.as(home).get(message).then().body("text", equalTo("Call?")));
        town.as(home)
                .get(message)
                .then()
                .body("status", equalTo("delivered"))
                .body("channel", equalTo("sms"))
                .body("possible_duplicates", equalTo(1))
                .body("trigger_call_id", equalTo(call.toString()))
                .body("timestamps.accepted", notNullValue())
                .body("timestamps.pending", notNullValue());
        town.as(home)
                .get("/api/v1/messages?trigger_call_id=" + call + "&channel=sms")
                .then()
                .body("items", hasSize(1));
        call().body("messages.delivered", equalTo(1));
        town.as(town.workspace()).get(message).then().statusCode(404);
    }

    @Test
    void executionsAreFoundByWhatIsKnownOfThem() {
        runs.write(
                ann.sprint(1, ExecutionStatus.WAITING, new ExecutionStarted()),
                bob.sprint(1, ExecutionStatus.FAILED, new ExecutionStarted()));
        await().untilAsserted(() -> town.as(home)
                .get("/api/v1/executions?trigger_call_id=" + call)
                .then()
                .body("items", hasSize(2)));
        town.as(home).get("/api/v1/executions?status=waiting").then().body("items", hasSize(1));
        town.as(home)
                .get("/api/v1/executions?contact_id=" + bob.start().contactId())
                .then()
                .body("items.status", equalTo(List.of("failed")));
        town.as(home)
                .post("/api/v1/executions/" + ann.start().executionId() + "/cancel")
                .then()
                .statusCode(202);
        town.as(home)
                .post("/api/v1/executions/" + bob.start().executionId() + "/cancel")
                .then()
                .statusCode(409)
                .body("code", equalTo("execution_ended"));
        town.as(home).get("/api/v1/executions?contact_id=ann").then().statusCode(400);
    }

    private ValidatableResponse call() {
        return town.as(home).get("/api/v1/trigger_calls/" + call).then().statusCode(200);
    }

    private ValidatableResponse execution(Worker worker) {
        return town.as(home)
                .get("/api/v1/executions/" + worker.start().executionId())
                .then()
                .statusCode(200);
    }
}
