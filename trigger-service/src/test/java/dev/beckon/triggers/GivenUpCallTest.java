package dev.beckon.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.beckon.contracts.codec.Json;
import dev.beckon.contracts.execution.ExecutionCommand.CancelExecution;
import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.id.TriggerCallId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.trigger.TriggerRequest;
import dev.beckon.triggers.audience.AudienceCalls;
import dev.beckon.triggers.database.Database;
import dev.beckon.triggers.folder.FolderStore;
import dev.beckon.triggers.testing.CommandEar;
import dev.beckon.triggers.testing.Crowd;
import dev.beckon.triggers.testing.ServiceTest;
import dev.beckon.triggers.testing.Town;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    FolderStore folders;

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
        sql("update trigger_calls set status = 'accepted' where call_id = '" + call + "'");
        sql(
                "update expansions set state = 'open', exhausted = false, plan = plan || '{\"filter\": {\"rules\": \"none\"}}'"
                        + " where call_id = '" + call + "'");
        awaitStatus("failed");

        cancel(202);

        awaitStatus("cancelled");
        await().untilAsserted(() -> assertThat(ear.heard(CancelExecution.class, home).stream()
                        .map(CancelExecution::executionId)
                        .collect(Collectors.toSet()))
                .hasSize(30)
                .isEqualTo(started()));
    }

    @Test
    void oneThatHasStartedNothingCannotBeCancelled() {
        town.trigger(home, call, request("{\"campaign_rules\": []}"));
        awaitStatus("failed");

        cancel(409);

        awaitStatus("failed");
    }

    @Test
    void aCancelThatCameFirstStands() {
        start(1);
        cancel(202);

        database.inTransaction(connection -> {
            calls.fail(connection, call, "audience_failed", null);
            return call;
        });

        awaitStatus("cancelled");
    }

    private void start(int contacts) {
        long readers = folders.create(home, "Readers").orElseThrow().id();
        crowd.gather(home, readers, contacts, null);
        town.trigger(home, call, request("""
                {"campaign_rules": [{"list_type": "folder", "rule_type": "inclusion", "destination_id": %d}]}""".formatted(readers)));
        awaitStatus("emitted");
        await().untilAsserted(() -> assertThat(started()).hasSize(contacts));
    }

    private TriggerRequest request(String audience) {
        JsonNode tree;
        try {
            tree = Json.MAPPER.readTree(audience);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
        return new TriggerRequest(town.scenario(home, 1), List.of(), Map.of(), null, null, null, tree, false);
    }

    private void cancel(int status) {
        town.as(home).post("/api/v1/trigger_calls/" + call + "/cancel").then().statusCode(status);
    }

    private void awaitStatus(String status) {
        await().untilAsserted(() -> town.as(home)
                .get("/api/v1/trigger_calls/" + call)
                .then()
                .statusCode(200)
                .body("status", equalTo(status)));
    }

    private Set<?> started() {
        return ear.heard(StartExecution.class, home).stream()
                .map(StartExecution::executionId)
                .collect(Collectors.toSet());
    }

    private void sql(String statement) {
        database.inTransaction(connection -> {
            try (var prepared = connection.prepareStatement(statement)) {
                return prepared.executeUpdate();
            }
        });
    }
}
