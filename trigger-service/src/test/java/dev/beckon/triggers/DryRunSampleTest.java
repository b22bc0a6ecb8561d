package dev.beckon.triggers;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.triggers.testing.Crowd;
import dev.beckon.triggers.testing.DryRuns;
import dev.beckon.triggers.testing.SeenCall;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Town;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a dry run shows, and what they would get. */
@ServiceTest
class DryRunSampleTest {

    @Inject
    Town town;

    @Inject
    Crowd crowd;

    @Inject
    DryRuns dryRuns;

    WorkspaceId home;
    TriggerCallId call;

    @BeforeEach
    void moveIn() {
        home = town.workspace();
        call = Town.newCall();
    }

    @Test
    void whatTheFirstWouldGetIsRendered() {
        for (String name : List.of("ann", "bob", "carl", "dora")) {
            town.anybody(home, name);
        }

        SeenCall seen = trigger(DryRuns.of(storm(), "ann", "bob", "carl", "dora"));

        seen.once("completed").body("sample", hasSize(4)).body("sample.preview", everyItem(nullValue()));
        seen.previews()
                .body("items.position", contains(0, 1, 2))
                .body("items[0].preview.status", equalTo("completed"))
                .body("items[0].preview.messages.action_key", contains("hello", "bye"))
                .body("items[0].preview.messages[0].content.text", equalTo("ann: wind 120, "))
                .body("items[0].preview.warnings.code", contains("unknown_variable"))
                .body("items[2].preview.messages[0].content.text", equalTo("carl: wind 120, "));
    }

    @Test
    void conditionsAskTheContactsOwnSegmentsAndEvents() {
        long vips = town.segment(home, """
                {"rules": [{"field": "contact.external_id", "operator": "eq", "value": "ann"}]}""");
        ScenarioId orders = dryRuns.scenario(home, true, """
                {"title": "Orders", "triggers": [{"trigger_type": "api"}], "actions": [
                  {"action_key": "who", "action_type": "condition", "options": {"rules": {"match": "all", "rules": [
                    {"segment_id": %d}, {"event": "order", "operator": "gte", "count": 1}]}}},
                  {"action_key": "yes", "parent_key": "who", "parent_branch": "option_true",
                   "action_type": "message", "content": "Thank you"},
                  {"action_key": "no", "parent_key": "who", "parent_branch": "option_false",
                   "action_type": "message", "content": "Welcome"}]}""".formatted(vips));
        for (String name : List.of("ann", "bob")) {
            town.happened(home, town.anybody(home, name), "{\"event\": \"order\"}");
        }

        SeenCall seen = trigger(DryRuns.of(orders, "ann", "bob"));

        seen.once("completed");
        seen.previews()
                .body("items.collect { it.preview.messages[0].content.text }", contains("Thank you", "Welcome"))
                .body("items.preview.assumptions", everyItem(hasSize(0)));
    }

    @Test
    void anAudienceIsCountedAndTwentyOfItAreShown() {
        long readers = town.folder(home, "Readers");
        crowd.gather(home, readers, 1_500, null);
        TriggerRequest request = DryRuns.ofAudience(storm(), """
                {"campaign_rules": [{"list_type": "folder", "rule_type": "inclusion", "destination_id": %d}]}""".formatted(readers));

        SeenCall seen = trigger(request);

        seen.once("completed")
                .body("contacts", equalTo(1_500))
                .body("audience.started", equalTo(1_500))
                .body("sample", hasSize(20));
        seen.previews().body("items", hasSize(3));
        dryRuns.assertNothingStarted(home, call, request, 1_500);
    }

    private ScenarioId storm() {
        return dryRuns.storm(home, "{\"trigger_type\": \"api\"}", true, "skip");
    }

    private SeenCall trigger(TriggerRequest request) {
        town.trigger(home, call, request);
        return town.call(home, call);
    }
}
