package dev.beckon.triggers;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.triggers.dryrun.PreviewPlayer;
import dev.beckon.triggers.testing.DryRuns;
import dev.beckon.triggers.testing.LockedTable;
import dev.beckon.triggers.testing.SeenCall;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Tables;
import dev.beckon.triggers.testing.Town;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Previews of scenarios that take long to play. */
@ServiceTest
class DryRunPreviewTest {

    /** Asks for events, so that whoever plays it waits while these are held. */
    private static final String SLOW = """
            {"title": "Orders", "triggers": [{"trigger_type": "api"}], "actions": [
              {"action_key": "who", "action_type": "condition", "options": {"rules": {"match": "all", "rules": [
                {"event": "order", "operator": "gte", "count": 1}]}}},
              {"action_key": "no", "parent_key": "who", "parent_branch": "option_false",
               "action_type": "message", "content": "Welcome, {{ contact.external_id }}"}]}""";

    private static final String EVENTS = "contact_events";
    private static final String EVERYBODY = """
            {"filter": {"match": "all", "rules": [{"field": "contact.external_id", "operator": "exists"}]}}""";

    @Inject
    Town town;

    @Inject
    DryRuns dryRuns;

    @Inject
    Tables tables;

    @Inject
    DataSource source;

    @Inject
    PreviewPlayer player;

    WorkspaceId home;
    WorkspaceId elsewhere;
    ScenarioId slow;
    ScenarioId quick;

    @BeforeEach
    void moveIn() {
        home = town.workspace();
        slow = dryRuns.scenario(home, true, SLOW);
        town.anybody(home, "ann");
        elsewhere = town.workspace();
        quick = dryRuns.storm(elsewhere, "{\"trigger_type\": \"api\"}", true, "allow");
        town.anybody(elsewhere, "zoe");
    }

    @Test
    void callsThatNameContactsDoNotWaitForThem() throws Exception {
        othersDoNotWaitFor(DryRuns.of(slow, "ann"), DryRuns.of(quick, "zoe"));
    }

    @Test
    void audiencesDoNotWaitForThem() throws Exception {
        othersDoNotWaitFor(DryRuns.ofAudience(slow, EVERYBODY), DryRuns.ofAudience(quick, EVERYBODY));
    }

    private void othersDoNotWaitFor(TriggerRequest waits, TriggerRequest dry) throws Exception {
        SeenCall waiting;
        try (LockedTable held = new LockedTable(source, EVENTS)) {
            waiting = trigger(home, waits);
            waiting.once("emitted").body("audience.started", equalTo(1)).body("sample", hasSize(1));

            SeenCall quickly = trigger(elsewhere, dry);
            quickly.once("completed");
            quickly.previews().body("items", hasSize(1));
            dryRuns.assertNothingStarted(elsewhere, quickly.call(), dry, 1);

            waiting.now().body("status", equalTo("emitted"));
            waiting.previews().body("items", hasSize(0));
        }
        waiting.once("completed");
        waiting.previews().body("items.collect { it.preview.messages[0].content.text }", contains("Welcome, ann"));
    }

    @Test
    void whatIsNotMadeInTimeIsNotedAndStaysSo() throws Exception {
        SeenCall late;
        try (LockedTable held = new LockedTable(source, EVENTS)) {
            late = trigger(home, DryRuns.of(slow, "ann"));
            late.once("emitted");

            tables.change("update dry_run_samples set previews_until = now() where call_id = '" + late.call() + "'");

            late.once("completed").body("audience.started", equalTo(1));
            isNoted(late);
        }
        // Behind the first one, as it is of the same workspace.
        SeenCall next = trigger(home, DryRuns.of(slow, "ann"));
        next.once("completed");
        next.previews().body("items.preview.status", contains("completed"));
        isNoted(late);
    }

    private static void isNoted(SeenCall call) {
        call.previews()
                .body("items.preview.status", contains("unknown"))
                .body("items.preview.code", contains("preview_timed_out"))
                .body("items.preview.messages", everyItem(hasSize(0)));
    }

    @Test
    void whatAStopLeftIsMadeAfterTheStart() {
        SeenCall stopped = trigger(home, DryRuns.of(slow, "ann"));
        stopped.once("completed");
        tables.change("""
                update dry_run_samples set previews_until = now() + interval '1 hour',
                       sample = jsonb_set(sample, '{0,preview}', '{"status": "unknown", "code": "preview_timed_out"}')
                 where call_id = '%s'""".formatted(stopped.call()));
        stopped.now().body("status", equalTo("emitted"));

        player.resume();

        stopped.once("completed");
        stopped.previews().body("items.preview.status", contains("completed"));
    }

    private SeenCall trigger(WorkspaceId workspace, TriggerRequest request) {
        TriggerCallId call = Town.newCall();
        town.trigger(workspace, call, request);
        return town.call(workspace, call);
    }
}
