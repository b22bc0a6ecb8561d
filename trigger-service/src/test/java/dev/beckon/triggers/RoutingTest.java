package dev.beckon.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.beckon.contracts.id.ContactId;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.triggers.testing.CommandEar;
import dev.beckon.triggers.testing.Listening;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Tables;
import dev.beckon.triggers.testing.Town;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to a contact starts the scenarios that listen for it. */
@ServiceTest
class RoutingTest {

    @Inject
    Town town;

    @Inject
    CommandEar ear;

    @Inject
    Listening listening;

    @Inject
    Tables tables;

    WorkspaceId home;
    ContactId ann;

    @BeforeEach
    void moveIn() {
        home = town.workspace();
        ann = town.anybody(home, "ann");
    }

    @Test
    void anEventStartsWhoListensForIt() {
        ScenarioId large = listening.scenario(home, """
                {"trigger_type": "event", "options": {"event": "purchase", "filter": {"match": "all", "rules": [
                  {"field": "event.amount", "operator": "gt", "value": 100}]}}}""");
        ScenarioId other = listening.scenario(home, """
                {"trigger_type": "event", "options": {"event": "return"}}""");

        town.happened(home, ann, "{\"event\": \"purchase\", \"properties\": {\"amount\": 20}}");
        town.happened(home, ann, "{\"event\": \"purchase\", \"properties\": {\"amount\": 120}, \"event_id\": \"e-1\"}");
        town.happened(home, ann, "{\"event\": \"purchase\", \"properties\": {\"amount\": 120}, \"event_id\": \"e-1\"}");
        town.happened(home, ann, "{\"event\": \"return\"}");

        await().until(() -> ear.starts(home, other).size() == 1);
        await().untilAsserted(() -> assertThat(ear.starts(home, large))
                .singleElement()
                .satisfies(start -> {
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
        ScenarioId welcome = listening.scenario(home, "{\"trigger_type\": \"contact_create\"}");
        ScenarioId upgraded = listening.scenario(home, """
                {"trigger_type": "contact_update", "options": {"properties": ["plan"], "filter": {"match": "all", "rules": [
                  {"field": "contact.properties.plan", "operator": "eq", "value": "gold"}]}}}""");
        ContactId carl = town.anybody(home, "carl");
        town.change(home, carl, "{\"properties\": {\"plan\": \"silver\"}}");
        town.change(home, carl, "{\"properties\": {\"plan\": \"gold\"}}");
        town.change(home, carl, "{\"properties\": {\"plan\": \"gold\"}}");
        town.change(home, carl, "{\"name\": \"Ann\"}");

        await().until(() -> ear.starts(home, welcome).size() == 1);
        await().untilAsserted(() -> assertThat(ear.starts(home, upgraded))
                .singleElement()
                .satisfies(start -> assertThat(start.data()).containsEntry("changed", List.of("plan"))));
    }

    @Test
    void joiningAFolderStartsWhoListens() {
        long folder = town.folder(home, "VIP");
        ScenarioId any = listening.scenario(home, "{\"trigger_type\": \"folder_added\"}");
        ScenarioId elsewhere = listening.scenario(home, """
                {"trigger_type": "folder_added", "options": {"folder_ids": [%d]}}""".formatted(folder + 1_000));
        town.join(home, folder, ann);

        await().until(() -> ear.starts(home, any).size() == 1);
        assertThat(ear.starts(home, elsewhere)).isEmpty();
    }

    @Test
    void whoEntersASegmentStartsWhoListensWhoIsInItDoesNot() {
        ContactId bob = town.anybody(home, "bob");
        town.change(home, bob, "{\"tags\": [\"vip\"]}");
        long segment = town.segment(home, """
                {"match": "any", "rules": [
                  {"field": "contact.tags", "operator": "contains", "value": "vip"},
                  {"event": "purchase", "operator": "gte", "count": 2}]}""");
        ScenarioId scenario = listening.scenario(home, """
                {"trigger_type": "segment_entered", "options": {"segment_id": %d}}""".formatted(segment));
        await().until(() -> members(segment) == 1);

        town.change(home, bob, "{\"name\": \"Bob\"}");
        town.change(home, ann, "{\"tags\": [\"vip\", \"new\"]}");
        await().until(() -> ear.starts(home, scenario).size() == 1);
        assertThat(ear.starts(home, scenario).getFirst().contactId()).isEqualTo(ann);
        town.change(home, ann, "{\"tags\": []}");
        town.happened(home, ann, "{\"event\": \"purchase\"}");
        town.happened(home, ann, "{\"event\": \"purchase\"}");
        await().until(() -> ear.starts(home, scenario).size() == 2);
        assertThat(members(segment)).isEqualTo(2);
    }

    /** The next sweep of its own is minutes away. */
    @Test
    void whoIsInASegmentIsLookedAtAsSoonAsSomebodyListensOrItsRulesChange() {
        ContactId bob = town.anybody(home, "bob");
        town.change(home, bob, "{\"tags\": [\"gold\"]}");
        long segment = town.segment(home, tagged("vip"));
        ScenarioId scenario = listening.scenario(home, """
                {"trigger_type": "segment_entered", "options": {"segment_id": %d}}""".formatted(segment));
        await().until(() -> tables.count("select count(*) from segment_watches where segment_id = " + segment) == 1);
        town.as(home)
                .contentType(ContentType.JSON)
                .body("{\"filter\": " + tagged("gold") + "}")
                .patch("/api/v1/segments/" + segment)
                .then()
                .statusCode(200);
        await().until(() -> members(segment) == 1);

        town.change(home, ann, "{\"tags\": [\"gold\"]}");
        await().until(() -> ear.starts(home, scenario).size() == 1);
        assertThat(ear.starts(home, scenario).getFirst().contactId()).isEqualTo(ann);
    }

    private static String tagged(String tag) {
        return "{\"rules\": [{\"field\": \"contact.tags\", \"operator\": \"contains\", \"value\": \"" + tag + "\"}]}";
    }

    @Test
    void whoIsAsleepOrWasRewrittenStartsNothing() {
        ScenarioId scenario =
                listening.scenario(home, "{\"trigger_type\": \"event\", \"options\": {\"event\": \"old\"}}");
        listening.version(home, scenario, 2, "{\"trigger_type\": \"event\", \"options\": {\"event\": \"new\"}}");
        listening.head(home, scenario, true, 2);
        ScenarioId asleep =
                listening.scenario(home, "{\"trigger_type\": \"event\", \"options\": {\"event\": \"new\"}}");
        listening.head(home, asleep, false, 1);
        ScenarioId last = listening.scenario(home, "{\"trigger_type\": \"event\", \"options\": {\"event\": \"new\"}}");
        town.happened(home, ann, "{\"event\": \"old\"}");
        town.happened(home, ann, "{\"event\": \"new\"}");

        await().until(() ->
                ear.starts(home, last).size() == 1 && ear.starts(home, scenario).size() == 1);
        assertThat(ear.starts(home, asleep)).isEmpty();
        assertThat(ear.starts(home, scenario).getFirst().scenarioVersion()).isEqualTo(2);
    }

    private long members(long segment) {
        return tables.count("select count(*) from segment_members where segment_id = " + segment);
    }
}
