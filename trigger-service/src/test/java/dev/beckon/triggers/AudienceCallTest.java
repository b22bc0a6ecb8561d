package dev.beckon.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioHead;
import dev.beckon.contracts.execution.ExecutionCommand.CancelExecution;
import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ContactKey;
import dev.beckon.contracts.id.DerivedId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.message.Lane;
import dev.beckon.contracts.trigger.ContactRef;
import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.triggers.cause.Cause;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.folder.FolderMembership;
import dev.beckon.triggers.folder.FolderStore;
import dev.beckon.triggers.testing.CommandEar;
import dev.beckon.triggers.testing.Crowd;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Town;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls that describe whom they are for. */
@ServiceTest
class AudienceCallTest {

    @Inject
    Town town;

    @Inject
    Crowd crowd;

    @Inject
    CommandEar ear;

    @Inject
    Database database;

    @Inject
    FolderStore folders;

    @Inject
    FolderMembership membership;

    WorkspaceId home;
    ScenarioId scenario;
    long readers;
    TriggerCallId call;

    @BeforeEach
    void moveIn() {
        home = town.workspace();
        scenario = town.scenario(home, 3);
        readers = folders.create(home, "Readers").orElseThrow().id();
        call = Town.newCall();
    }

    @Test
    void everybodyInTheFoldersIsStartedAndEachHasAVerdict() {
        ContactId ann = inFolder(town.anybody(home, "ann"));
        ContactId bob = inFolder(town.anybody(home, "bob"));
        inFolder(town.contact(home, "{\"external_id\": \"silent\", \"email\": \"silent@example.org\"}"));
        town.anybody(home, "stranger");

        call(folder(readers));

        view("emitted")
                .body("contacts", equalTo(3))
                .body("priority", equalTo("bulk"))
                .body("audience.resolved", equalTo(3))
                .body("audience.pending", equalTo(2))
                .body("audience.skipped.no_consent", equalTo(1));
        List<StartExecution> starts = awaitStarts(2);
        assertThat(starts).allSatisfy(start -> {
            assertThat(start.lane()).isEqualTo(Lane.BULK);
            assertThat(start.scenarioVersion()).isEqualTo(3);
            assertThat(start.data()).containsEntry("wind", 120);
            assertThat(start.executionKey()).isEqualTo("storm");
        });
        assertThat(executions(starts))
                .isEqualTo(Set.of(
                        DerivedId.execution(call, scenario, new ContactKey(home, ann), "storm"),
                        DerivedId.execution(call, scenario, new ContactKey(home, bob), "storm")));
    }

    @Test
    void aFilterFindsContactsBySegmentsAndFields() {
        ContactId ann = town.contact(home, """
                {"external_id": "ann", "email": "ann@example.org", "country": "DE", "tags": ["vip"],
                 "consents": {"email": "granted"}}""");
        town.contact(home, """
                {"external_id": "bob", "email": "bob@example.org", "country": "DE", "consents": {"email": "granted"}}""");
        long vips = segment(home, "{\"field\": \"contact.tags\", \"operator\": \"contains\", \"value\": \"vip\"}");

        call("""
                {"filter": {"match": "all", "rules": [
                  {"segment_id": %d}, {"field": "contact.country", "operator": "eq", "value": "DE"}]}}""".formatted(vips));

        assertThat(awaitStarts(1).getFirst().contactId()).isEqualTo(ann);
        view("emitted").body("contacts", equalTo(1));
    }

    @Test
    void aCallThatComesTwiceIsExpandedOnce() {
        inFolder(town.anybody(home, "ann"));

        call(folder(readers));
        call(folder(readers));
        call(folder(readers + 1));

        await().untilAsserted(() -> view().body("conflicts", equalTo(1)));
        view("emitted").body("contacts", equalTo(1));
        assertThat(starts()).hasSize(1);
    }

    @Test
    void aCrashInTheMiddleRepeatsAPageAndLosesNobody() {
        crowd.gather(home, readers, 50, null);
        call(folder(readers));
        view("emitted").body("contacts", equalTo(50));
        awaitStarts(50);

        sql("update trigger_calls set status = 'accepted' where call_id = '" + call + "'");
        sql("delete from verdicts where position >= 40 and call_id = '" + call + "'");
        sql("update expansions set state = 'open', emitted = 20, decided = 40, exhausted = false,"
                + " after_id = (select contact_id from verdicts where call_id = expansions.call_id and position = 39)"
                + " where call_id = '" + call + "'");
        call(folder(readers));

        assertThat(executions(awaitStarts(50 + 30))).hasSize(50);
        view("emitted").body("contacts", equalTo(50)).body("audience.pending", equalTo(50));
    }

    @Test
    void aCancelStopsTheExpansionAndWhatItStarted() {
        crowd.gather(home, readers, 20_000, null);
        call(folder(readers));
        await().until(() -> !starts().isEmpty());

        town.as(home).post("/api/v1/trigger_calls/" + call + "/cancel").then().statusCode(202);

        view("cancelled");
        await().untilAsserted(() -> assertThat(ear.heard(CancelExecution.class, home).stream()
                        .map(CancelExecution::executionId)
                        .collect(Collectors.toSet()))
                .isEqualTo(executions(starts())));
        assertThat(starts()).hasSizeLessThan(20_000);
    }

    @Test
    void foldersAndSegmentsOfOthersAreAsAbsentAsAny() {
        WorkspaceId others = town.workspace();
        long theirFolder = folders.create(others, "Theirs").orElseThrow().id();
        long theirSegment =
                segment(others, "{\"field\": \"contact.country\", \"operator\": \"eq\", \"value\": \"DE\"}");
        inFolder(town.anybody(home, "ann"));

        call("""
                {"campaign_rules": [
                  {"list_type": "folder", "rule_type": "inclusion", "destination_id": %d},
                  {"list_type": "folder", "rule_type": "exclusion", "destination_id": %d}]}""".formatted(readers, theirFolder));
        view("failed")
                .body("failure", equalTo("unknown_folder"))
                .body(
                        "failure_detail",
                        equalTo("/audience/campaign_rules/1/destination_id: there is none with id " + theirFolder))
                .body("contacts", equalTo(0));

        call = Town.newCall();
        call("{\"filter\": {\"rules\": [{\"rules\": [{\"segment_id\": %d, \"member\": false}]}]}}"
                .formatted(theirSegment));
        view("failed").body("failure", equalTo("unknown_segment"));
        assertThat(starts()).isEmpty();
    }

    @Test
    void whatTheGatewayWouldRefuseFailsVisiblyWhenItComesByKafka() {
        town.anybody(home, "ann");
        call("{\"filter\": {\"rules\": [{\"field\": \"trigger.x\", \"operator\": \"eq\", \"value\": 1}]}}");
        view("failed")
                .body("failure", equalTo("invalid_audience"))
                .body("failure_detail", containsString("/audience/filter/rules/0/field"));

        call = Town.newCall();
        town.trigger(home, call, request(List.of(Town.named("ann")), folder(readers)));
        view("failed")
                .body("failure", equalTo("contacts_and_audience"))
                .body("audience.skipped.contacts_and_audience", equalTo(1));

        call = Town.newCall();
        town.trigger(home, call, request(List.of(), null));
        view("failed").body("failure", equalTo("no_contacts"));
        assertThat(starts()).isEmpty();
    }

    @Test
    void anAudienceOfAScenarioThatIsSwitchedOffFails() {
        inFolder(town.anybody(home, "ann"));
        scenario = town.newScenarioId();
        town.publish(new ScenarioHead(home, scenario, "Asleep", false, 1));

        call(folder(readers));

        view("failed").body("failure", equalTo("scenario_inactive"));
        assertThat(starts()).isEmpty();
    }

    private void call(String audience) {
        town.trigger(home, call, request(List.of(), audience));
    }

    private TriggerRequest request(List<ContactRef> contacts, String audience) {
        return new TriggerRequest(
                scenario,
                contacts,
                Map.of("wind", 120),
                "storm",
                null,
                null,
                audience == null ? null : tree(audience),
                false);
    }

    private static JsonNode tree(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static String folder(long id) {
        return """
                {"campaign_rules": [{"list_type": "folder", "rule_type": "inclusion", "destination_id": %d}]}""".formatted(id);
    }

    private ContactId inFolder(ContactId contact) {
        membership.add(new ContactKey(home, contact), List.of(readers), Cause.OUTSIDE);
        return contact;
    }

    private long segment(WorkspaceId workspace, String rule) {
        return town.as(workspace)
                .contentType(ContentType.JSON)
                .body("{\"title\": \"Some\", \"filter\": {\"rules\": [" + rule + "]}}")
                .post("/api/v1/segments")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private ValidatableResponse view(String status) {
        await().untilAsserted(() -> view().body("status", equalTo(status)));
        return view();
    }

    private ValidatableResponse view() {
        return town.as(home).get("/api/v1/trigger_calls/" + call).then().statusCode(200);
    }

    private List<StartExecution> starts() {
        return ear.heard(StartExecution.class, home);
    }

    private List<StartExecution> awaitStarts(int count) {
        await().untilAsserted(() -> assertThat(starts()).hasSize(count));
        return starts();
    }

    private static Set<?> executions(List<StartExecution> starts) {
        return starts.stream().map(StartExecution::executionId).collect(Collectors.toSet());
    }

    private void sql(String statement) {
        database.inTransaction(connection -> {
            try (var prepared = connection.prepareStatement(statement)) {
                return prepared.executeUpdate();
            }
        });
    }
}
