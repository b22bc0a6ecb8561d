package dev.beckon.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.triggers.audience.AudienceCalls;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.testing.CommandEar;
import dev.beckon.triggers.testing.Crowd;
import dev.beckon.triggers.testing.ServiceSettings;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Tables;
import dev.beckon.triggers.testing.Town;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls whose audience was given up after some of it had been started. */
@ServiceTest
class GivenUpCallTest {

    @Inject
    Town town;

    @Inject
    Crowd crowd;

    @Inject
    CommandEar ear;

    @Inject
    Database database;

    @Inject
    Tables tables;

    @Inject
    AudienceCalls calls;

    WorkspaceId home;
    TriggerCallId call;

    @BeforeEach
    void moveIn() {
        home = town.workspace();
        call = Town.newCall();
    }

    @Test
    void whatItHasStartedCanStillBeStopped() {
        start(30);
        tables.change("update trigger_calls set status = 'accepted' where call_id = '" + call + "'");
        tables.change("update expansions set state = 'open', exhausted = false, failures = "
                + (ServiceSettings.MOST_TRIES - 1)
                + ", plan = plan || '{\"filter\": {\"rules\": \"none\"}}'"
                + " where call_id = '" + call + "'");
        town.call(home, call).once("failed");

        cancel(202);

        town.call(home, call).once("cancelled");
        await().untilAsserted(() -> assertThat(ear.cancelled(home)).hasSize(30).isEqualTo(ear.started(home)));
    }

    @Test
    void oneThatHasStartedNothingCannotBeCancelled() {
        town.trigger(home, call, request("{\"campaign_rules\": []}"));
        town.call(home, call).once("failed");

        cancel(409);

        town.call(home, call).once("failed");
    }

    @Test
    void aCancelThatCameFirstStands() {
        start(1);
        cancel(202);

        database.inTransaction(connection -> {
            calls.fail(connection, call, "audience_failed", null);
            return call;
        });

        town.call(home, call).once("cancelled");
    }

    private void start(int contacts) {
        long readers = town.folder(home, "Readers");
        crowd.gather(home, readers, contacts, null);
        town.trigger(home, call, request("""
                {"campaign_rules": [{"list_type": "folder", "rule_type": "inclusion", "destination_id": %d}]}""".formatted(readers)));
        town.call(home, call).once("emitted");
        ear.awaitStarts(home, contacts);
    }

    private TriggerRequest request(String audience) {
        return new TriggerRequest(
                town.scenario(home, 1), List.of(), Map.of(), null, null, null, Town.tree(audience), false);
    }

    private void cancel(int status) {
        town.as(home).post("/api/v1/trigger_calls/" + call + "/cancel").then().statusCode(status);
    }
}
