package dev.beckon.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.beckon.contracts.execution.ExecutionCommand.DeliverReply;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.id.ChannelId;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.journal.ExecutionEvent.ActionEntered;
import dev.beckon.contracts.journal.ExecutionEvent.ExecutionStarted;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.InboundMessage;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.support.kafka.RecordPublisher;
import dev.beckon.triggers.testing.CommandEar;
import dev.beckon.triggers.testing.Listening;
import dev.beckon.triggers.testing.Runs;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Town;
import dev.beckon.triggers.testing.Worker;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages that no question waits for. */
@ServiceTest
class MessageRoutingTest {

    private static final String PHONE = "+4915123456789";

    @Inject
    Town town;

    @Inject
    CommandEar ear;

    @Inject
    Listening listening;

    @Inject
    Runs runs;

    @Inject
    RecordPublisher publisher;

    WorkspaceId home;
    ContactId ann;

    @BeforeEach
    void moveIn() {
        home = town.workspace();
        ann = town.contact(home, """
                {"external_id": "ann", "phone": "%s", "consents": {"sms": "granted"}}""".formatted(PHONE));
    }

    @Test
    void aMessageThatNobodyWaitedForStartsWhoListens() {
        ScenarioId help = listening.scenario(home, """
                {"trigger_type": "message_received", "options": {"match": "any", "keywords": ["help"]}}""");
        ScenarioId any = listening.scenario(home, "{\"trigger_type\": \"message_received\"}");
        say("I need HELP!");

        await().until(() -> ear.starts(home, any).size() == 1);
        await().untilAsserted(() -> assertThat(ear.starts(home, help))
                .singleElement()
                .satisfies(start ->
                        assertThat(start.data().get("message").toString()).contains("I need HELP!")));

        Worker worker = new Worker(ear.starts(home, any).getFirst());
        runs.write(worker.sprint(
                1, ExecutionStatus.WAITING, new ExecutionStarted(), new ActionEntered(1, "ask", "ask_question")));
        await().untilAsserted(() ->
                town.as(home).get("/api/v1/executions?contact_id=" + ann).then().body("items", hasSize(1)));
        say("help, that is my answer");
        // Read before the journal goes on: the two topics have no order between them.
        await().until(() -> ear.heard(DeliverReply.class, home).stream()
                .anyMatch(reply -> reply.text().equals("help, that is my answer")));
        runs.write(worker.sprint(2, ExecutionStatus.WAITING, new ActionEntered(2, "sleep", "time_delay")));
        await().untilAsserted(() -> town.as(home)
                .get("/api/v1/executions?contact_id=" + ann)
                .then()
                .body("items[0].current_action", equalTo("sleep")));
        say("anything");
        await().until(() -> ear.starts(home, any).size() == 2);
        assertThat(ear.starts(home, help)).hasSize(1);
    }

    @Test
    void anAnsweringMachineAtTheOtherSideDoesNotStartAScenarioForEver() {
        ScenarioId any = listening.scenario(home, "{\"trigger_type\": \"message_received\"}");
        for (int i = 0; i < 7; i++) {
            say("I am out of office " + i);
        }

        await().untilAsserted(() -> town.as(home)
                .get("/api/v1/trigger_calls?scenario_id=" + any)
                .then()
                .body("items", hasSize(7))
                .body("items.findAll { it.status != 'accepted' }", hasSize(7)));
        ear.awaitStarts(home, any, 5);
        List<String> refused = town.as(home)
                .get("/api/v1/trigger_calls?scenario_id=" + any)
                .jsonPath()
                .getList("items.findAll { it.failure == 'message_starts_limited' }.trigger_call_id");
        assertThat(refused).hasSize(2);
        town.call(home, TriggerCallId.of(refused.getFirst()))
                .verdicts()
                .body("items", hasSize(1))
                .body("items[0].status", equalTo("skipped"))
                .body("items[0].reason", equalTo("message_starts_limited"));

        town.contact(home, """
                {"external_id": "bob", "phone": "+4915123456788", "consents": {"sms": "granted"}}""");
        ScenarioId other = listening.scenario(home, "{\"trigger_type\": \"message_received\"}");
        say("and another scenario");
        await().until(() -> ear.starts(home, other).size() == 1);
        say("+4915123456788", "and another contact");
        await().until(() -> ear.starts(home, any).size() == 6);
        assertThat(ear.starts(home, any).getLast().contactId()).isNotEqualTo(ann);
    }

    private void say(String text) {
        say(PHONE, text);
    }

    private void say(String phone, String text) {
        InboundMessage message = new InboundMessage(
                UUID.randomUUID(),
                home,
                Channel.SMS,
                new ChannelId("main"),
                "provider-1",
                phone,
                text,
                null,
                null,
                Instant.now(),
                null);
        publisher.publish(Topics.INBOUND, message.address(), message).join();
    }
}
