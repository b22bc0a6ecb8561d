package dev.beckon.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioHead;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioVersion;
import dev.beckon.contracts.execution.ExecutionCommand.DeliverReply;
import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.execution.ExecutionStatus;
import dev.beckon.contracts.id.ChannelId;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.journal.ExecutionEvent.ActionEntered;
import dev.beckon.contracts.journal.ExecutionEvent.ExecutionStarted;
import dev.beckon.contracts.journal.ExecutionEvent.PropertyChanged;
import dev.beckon.contracts.journal.JournalRecord;
import dev.beckon.contracts.journal.PropertyOperation;
import dev.beckon.contracts.message.Channel;
import dev.beckon.contracts.message.InboundMessage;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.support.kafka.RecordPublisher;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.routing.Listeners;
import dev.beckon.triggers.testing.CommandEar;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Town;
import dev.beckon.triggers.testing.Worker;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class RoutingTest {

    private static final String PHONE = "+4915123456789";

    @Inject
    Town town;

    @Inject
    CommandEar ear;

    @Inject
    RecordPublisher publisher;

    @Inject
    Listeners listeners;

    @Inject
    Database database;

    WorkspaceId home;

    @BeforeEach
    void moveIn() {
        home = town.workspace();
    }

    @Test
    void anEventStartsWhoListensForIt() {
        ContactId ann = ann();
        ScenarioId large = listening("""
                {"trigger_type": "event", "options": {"event": "purchase", "filter": {"match": "all", "rules": [
                  {"field": "event.amount", "operator": "gt", "value": 100}]}}}""");
        ScenarioId other = listening("""
                {"trigger_type": "event", "options": {"event": "return"}}""");

        tell(ann, "{\"event\": \"purchase\", \"properties\": {\"amount\": 20}}");
        tell(ann, "{\"event\": \"purchase\", \"properties\": {\"amount\": 120}, \"event_id\": \"e-1\"}");
        tell(ann, "{\"event\": \"purchase\", \"properties\": {\"amount\": 120}, \"event_id\": \"e-1\"}");
        tell(ann, "{\"event\": \"return\"}");

        await().until(() -> starts(other).size() == 1);
        await().untilAsserted(() -> assertThat(starts(large)).singleElement().satisfies(start -> {
            assertThat(start.contactId()).isEqualTo(ann);
            assertThat(start.data()).containsEntry("amount", 120);
        }));
        town.as(home)
                .get("/api/v1/trigger_calls?scenario_id=" + large)
                .then()
                .body("items", hasSize(1))
                .body("items[0].source", equalTo("event"));
    }

    @Test
    void aNewContactAndAChangedOneStartWhoListens() {
        ScenarioId welcome = listening("{\"trigger_type\": \"contact_create\"}");
        ScenarioId upgraded = listening("""
                {"trigger_type": "contact_update", "options": {"properties": ["plan"], "filter": {"match": "all", "rules": [
                  {"field": "contact.properties.plan", "operator": "eq", "value": "gold"}]}}}""");
        ContactId ann = ann();
        patch(ann, "{\"properties\": {\"plan\": \"silver\"}}");
        patch(ann, "{\"properties\": {\"plan\": \"gold\"}}");
        patch(ann, "{\"properties\": {\"plan\": \"gold\"}}");
        patch(ann, "{\"name\": \"Ann\"}");

        await().until(() -> starts(welcome).size() == 1);
        await().untilAsserted(() -> assertThat(starts(upgraded))
                .singleElement()
                .satisfies(start -> assertThat(start.data()).containsEntry("changed", List.of("plan"))));
    }

    @Test
    void joiningAFolderStartsWhoListens() {
        ContactId ann = ann();
        long folder = town.as(home)
                .contentType(ContentType.JSON)
                .body("{\"title\": \"VIP\"}")
                .post("/api/v1/folders")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        ScenarioId any = listening("{\"trigger_type\": \"folder_added\"}");
        ScenarioId elsewhere = listening("""
                {"trigger_type": "folder_added", "options": {"folder_ids": [%d]}}""".formatted(folder + 1_000));
        town.as(home)
                .put("/api/v1/folders/" + folder + "/contacts/" + ann)
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));

        await().until(() -> starts(any).size() == 1);
        assertThat(starts(elsewhere)).isEmpty();
    }

    @Test
    void aMessageThatNobodyWaitedForStartsWhoListens() {
        ContactId ann = ann();
        ScenarioId help = listening("""
                {"trigger_type": "message_received", "options": {"match": "any", "keywords": ["help"]}}""");
        ScenarioId any = listening("{\"trigger_type\": \"message_received\"}");
        say("I need HELP!");

        await().until(() -> starts(any).size() == 1);
        await().untilAsserted(() -> assertThat(starts(help))
                .singleElement()
                .satisfies(start ->
                        assertThat(start.data().get("message").toString()).contains("I need HELP!")));

        Worker worker = new Worker(starts(any).getFirst());
        write(worker.sprint(
                1, ExecutionStatus.WAITING, new ExecutionStarted(), new ActionEntered(1, "ask", "ask_question")));
        await().untilAsserted(() ->
                town.as(home).get("/api/v1/executions?contact_id=" + ann).then().body("items", hasSize(1)));
        say("help, that is my answer");
        // Read before the journal goes on: the two topics have no order between them.
        await().until(() -> ear.heard(DeliverReply.class, home).stream()
                .anyMatch(reply -> reply.text().equals("help, that is my answer")));
        write(worker.sprint(2, ExecutionStatus.WAITING, new ActionEntered(2, "sleep", "time_delay")));
        await().untilAsserted(() -> town.as(home)
                .get("/api/v1/executions?contact_id=" + ann)
                .then()
                .body("items[0].current_action", equalTo("sleep")));
        say("anything");
        await().until(() -> starts(any).size() == 2);
        assertThat(starts(help)).hasSize(1);
    }

    @Test
    void anAnsweringMachineAtTheOtherSideDoesNotStartAScenarioForEver() {
        ContactId ann = ann();
        ScenarioId any = listening("{\"trigger_type\": \"message_received\"}");
        for (int i = 0; i < 7; i++) {
            say("I am out of office " + i);
        }

        await().untilAsserted(() -> town.as(home)
                .get("/api/v1/trigger_calls?scenario_id=" + any)
                .then()
                .body("items", hasSize(7))
                .body("items.findAll { it.status != 'accepted' }", hasSize(7)));
        assertThat(starts(any)).hasSize(5);
        List<String> refused = town.as(home)
                .get("/api/v1/trigger_calls?scenario_id=" + any)
                .jsonPath()
                .getList("items.findAll { it.failure == 'message_starts_limited' }.trigger_call_id");
        assertThat(refused).hasSize(2);
        town.as(home)
                .get("/api/v1/trigger_calls/" + refused.getFirst() + "/verdicts")
                .then()
                .body("items", hasSize(1))
                .body("items[0].status", equalTo("skipped"))
                .body("items[0].reason", equalTo("message_starts_limited"));

        town.contact(home, """
                {"external_id": "bob", "phone": "+4915123456788", "consents": {"sms": "granted"}}""");
        ScenarioId other = listening("{\"trigger_type\": \"message_received\"}");
        say("and another scenario");
        await().until(() -> starts(other).size() == 1);
        say("+4915123456788", "and another contact");
        await().until(() -> starts(any).size() == 6);
        assertThat(starts(any).getLast().contactId()).isNotEqualTo(ann);
    }

    @Test
    void whoEntersASegmentStartsWhoListensWhoIsInItDoesNot() {
        ContactId ann = ann();
        ContactId bob = town.anybody(home, "bob");
        patch(bob, "{\"tags\": [\"vip\"]}");
        long segment = segment("""
                {"title": "VIP", "filter": {"match": "any", "rules": [
                  {"field": "contact.tags", "operator": "contains", "value": "vip"},
                  {"event": "purchase", "operator": "gte", "count": 2}]}}""");
        ScenarioId scenario = listening("""
                {"trigger_type": "segment_entered", "options": {"segment_id": %d}}""".formatted(segment));
        await().atMost(Duration.ofSeconds(30)).until(() -> members(segment) == 1);

        patch(bob, "{\"name\": \"Bob\"}");
        patch(ann, "{\"tags\": [\"vip\", \"new\"]}");
        await().until(() -> starts(scenario).size() == 1);
        assertThat(starts(scenario).getFirst().contactId()).isEqualTo(ann);
        patch(ann, "{\"tags\": []}");
        tell(ann, "{\"event\": \"purchase\"}");
        tell(ann, "{\"event\": \"purchase\"}");
        await().until(() -> starts(scenario).size() == 2);
        assertThat(members(segment)).isEqualTo(2);
    }

    @Test
    void whatAnExecutionChangesStartsOthersButNeverItself() {
        ContactId ann = ann();
        ScenarioId first = listening("""
                {"trigger_type": "contact_update", "options": {"properties": ["a", "c"]}}""");
        ScenarioId second = listening("""
                {"trigger_type": "contact_update", "options": {"properties": ["b"]}}""");
        patch(ann, "{\"properties\": {\"a\": 1}}");
        await().until(() -> starts(first).size() == 1);
        write(property(starts(first).getFirst(), "b"));
        await().until(() -> starts(second).size() == 1);
        write(property(starts(second).getFirst(), "c"));

        await().untilAsserted(() ->
                town.as(home).get("/api/v1/contacts/" + ann).then().body("properties.c", equalTo(1)));
        patch(ann, "{\"properties\": {\"b\": 2}}");
        await().until(() -> starts(second).size() == 2);
        assertThat(starts(first)).hasSize(1);
    }

    @Test
    void whatAScenarioStartedByAnotherChangesStartsNeither() {
        ContactId ann = ann();
        ScenarioId first = listening("""
                {"trigger_type": "contact_update", "options": {"properties": ["a"]}}""");
        ScenarioId witness = listening("""
                {"trigger_type": "contact_update", "options": {"properties": ["seen"]}}""");
        patch(ann, "{\"properties\": {\"a\": 1}}");
        await().until(() -> starts(first).size() == 1);
        StartExecution parent = starts(first).getFirst();
        StartExecution child = new StartExecution(
                parent.workspace(),
                parent.contactId(),
                DerivedId.childExecution(parent.executionId(), 1),
                parent.triggerCallId(),
                town.newScenarioId(),
                1,
                null,
                parent.lane(),
                Map.of(),
                parent.contact(),
                Instant.now(),
                null);
        write(new Worker(child)
                .sprint(
                        1,
                        ExecutionStatus.COMPLETED,
                        new ExecutionStarted(),
                        new PropertyChanged(1, "count", "a", PropertyOperation.INCREMENT, 1),
                        new PropertyChanged(2, "see", "seen", PropertyOperation.SET, 1)));

        await().until(() -> starts(witness).size() == 1);
        patch(ann, "{\"properties\": {\"seen\": 2}}");
        await().until(() -> starts(witness).size() == 2);
        assertThat(starts(first)).as("it would go round for ever").hasSize(1);
    }

    @Test
    void whoIsAsleepOrWasRewrittenStartsNothing() {
        ContactId ann = ann();
        ScenarioId scenario = listening("{\"trigger_type\": \"event\", \"options\": {\"event\": \"old\"}}");
        version(scenario, 2, "{\"trigger_type\": \"event\", \"options\": {\"event\": \"new\"}}");
        town.publish(new ScenarioHead(home, scenario, "Storm", true, 2));
        ScenarioId asleep = listening("{\"trigger_type\": \"event\", \"options\": {\"event\": \"new\"}}");
        town.publish(new ScenarioHead(home, asleep, "Storm", false, 1));
        ScenarioId last = listening("{\"trigger_type\": \"event\", \"options\": {\"event\": \"new\"}}");
        tell(ann, "{\"event\": \"old\"}");
        tell(ann, "{\"event\": \"new\"}");

        await().until(() -> starts(last).size() == 1 && starts(scenario).size() == 1);
        assertThat(starts(asleep)).isEmpty();
        assertThat(starts(scenario).getFirst().scenarioVersion()).isEqualTo(2);
    }

    private long segment(String body) {
        return town.as(home)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/segments")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private long members(long segment) {
        return database.inTransaction(connection -> {
            try (var select =
                    connection.prepareStatement("select count(*) from segment_members where segment_id = " + segment)) {
                var rows = select.executeQuery();
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private JournalRecord property(StartExecution start, String name) {
        return new Worker(start)
                .sprint(
                        1,
                        ExecutionStatus.COMPLETED,
                        new ExecutionStarted(),
                        new PropertyChanged(1, "set", name, PropertyOperation.SET, 1));
    }

    private ContactId ann() {
        return town.contact(home, """
                {"external_id": "ann", "phone": "%s", "email": "ann@example.org",
                 "consents": {"sms": "granted", "email": "granted"}}""".formatted(PHONE));
    }

    /** An active scenario with these triggers that the service knows of. */
    private ScenarioId listening(String trigger) {
        ScenarioId scenario = town.newScenarioId();
        version(scenario, 1, trigger);
        town.publish(new ScenarioHead(home, scenario, "Storm", true, 1));
        await().until(() -> listeners.isListening(home, scenario));
        return scenario;
    }

    private void version(ScenarioId scenario, int version, String trigger) {
        try {
            ScenarioVersion published = new ScenarioVersion(
                    home, scenario, version, Json.MAPPER.readTree("{\"triggers\": [" + trigger + "]}"));
            publisher.publish(Topics.DEFINITIONS, published.key(), published).join();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private void tell(ContactId contact, String body) {
        town.as(home)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/contacts/" + contact + "/events")
                .then()
                .statusCode(202);
    }

    private void patch(ContactId contact, String body) {
        town.as(home)
                .contentType(ContentType.JSON)
                .body(body)
                .patch("/api/v1/contacts/" + contact)
                .then()
                .statusCode(200);
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

    private void write(JournalRecord record) {
        publisher.publish(Topics.JOURNAL, record.key(), record).join();
    }

    private List<StartExecution> starts(ScenarioId scenario) {
        return ear.heard(StartExecution.class, home).stream()
                .filter(start -> start.scenarioId().equals(scenario))
                .toList();
    }
}
