package dev.beckon.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.beckon.contracts.definition.DefinitionRecord.ScenarioHead;
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
import dev.beckon.triggers.testing.CommandEar;
import dev.beckon.triggers.testing.Crowd;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Tables;
import dev.beckon.triggers.testing.Town;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    Tables tables;

    WorkspaceId home;
    ScenarioId scenario;
    long readers;
    TriggerCallId call;

    @BeforeEach
    void moveIn() {
        home = town.workspace();
        scenario = town.scenario(home, 3);
        readers = town.folder(home, "Readers");
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
        List<StartExecution> starts = ear.awaitStarts(home, 2);
        assertThat(starts).allSatisfy(start -> {
            assertThat(start.lane()).isEqualTo(Lane.BULK);
            assertThat(start.scenarioVersion()).isEqualTo(3);
            assertThat(start.data()).containsEntry("wind", 120);
            assertThat(start.executionKey()).isEqualTo("storm");
        });
        assertThat(ear.started(home))
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
        long vips = town.segment(home, """
                {"rules": [{"field": "contact.tags", "operator": "contains", "value": "vip"}]}""");

        call("""
                {"filter": {"match": "all", "rules": [
                  {"segment_id": %d}, {"field": "contact.country", "operator": "eq", "value": "DE"}]}}""".formatted(vips));

        assertThat(ear.awaitStarts(home, 1).getFirst().contactId()).isEqualTo(ann);
        view("emitted").body("contacts", equalTo(1));
    }

    @Test
    void aCallThatComesTwiceIsExpandedOnce() {
        inFolder(town.anybody(home, "ann"));

        call(folder(readers));
        call(folder(readers));
        call(folder(readers + 1));

        town.call(home, call).onceInConflict();
        view("emitted").body("contacts", equalTo(1));
        ear.awaitStarts(home, 1);
    }

    @Test
    void aCrashInTheMiddleRepeatsAPageAndLosesNobody() {
        crowd.gather(home, readers, 50, null);
        call(folder(readers));
        view("emitted").body("contacts", equalTo(50));
        ear.awaitStarts(home, 50);

        tables.change("update trigger_calls set status = 'accepted' where call_id = '" + call + "'");
        tables.change("delete from verdicts where position >= 40 and call_id = '" + call + "'");
        tables.change("update expansions set state = 'open', emitted = 20, decided = 40, exhausted = false,"
                + " after_id = (select contact_id from verdicts where call_id = expansions.call_id and position = 39)"
                + " where call_id = '" + call + "'");
        call(folder(readers));

        ear.awaitStarts(home, 50 + 30);
        assertThat(ear.started(home)).hasSize(50);
        view("emitted").body("contacts", equalTo(50)).body("audience.pending", equalTo(50));
    }

    @Test
    void aCancelStopsTheExpansionAndWhatItStarted() {
        crowd.gather(home, readers, 20_000, null);
        call(folder(readers));
        await().until(() -> !starts().isEmpty());

        town.call(home, call).cancel();

        view("cancelled");
        await().until(this::isOver);
        await().untilAsserted(() -> assertThat(ear.cancelled(home)).isEqualTo(ear.started(home)));
    }

    @Test
    void whatIsCancelledInTheMiddleGoesNoFurther() {
        crowd.gather(home, readers, 50, null);
        call(folder(readers));
        view("emitted");
        tables.change("delete from verdicts where position >= 40 and call_id = '" + call + "'");
        tables.change("update trigger_calls set status = 'accepted' where call_id = '" + call + "'");
        tables.change("update expansions set state = 'held', emitted = 40, decided = 40, exhausted = false,"
                + " after_id = (select contact_id from verdicts where call_id = expansions.call_id and position = 39)"
                + " where call_id = '" + call + "'");

        town.call(home, call).cancel();
        tables.change("update expansions set state = 'open' where call_id = '" + call + "'");

        await().until(this::isOver);
        view("cancelled").body("contacts", equalTo(50)).body("audience.pending", equalTo(40));
    }

    private boolean isOver() {
        return tables.count("select count(*) from expansions where state = 'done' and call_id = '" + call + "'") == 1;
    }

    @Test
    void foldersAndSegmentsOfOthersAreAsAbsentAsAny() {
        WorkspaceId others = town.workspace();
        long theirFolder = town.folder(others, "Theirs");
        long theirSegment = town.segment(others, """
                {"rules": [{"field": "contact.country", "operator": "eq", "value": "DE"}]}""");
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
                audience == null ? null : Town.tree(audience),
                false);
    }

    private static String folder(long id) {
        return """
                {"campaign_rules": [{"list_type": "folder", "rule_type": "inclusion", "destination_id": %d}]}""".formatted(id);
    }

    private ContactId inFolder(ContactId contact) {
        town.join(home, readers, contact);
        return contact;
    }

    private ValidatableResponse view(String status) {
        return town.call(home, call).once(status);
    }

    private List<StartExecution> starts() {
        return ear.starts(home);
    }
}
