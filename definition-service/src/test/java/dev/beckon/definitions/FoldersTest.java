package dev.beckon.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.remote.Folders;
import dev.beckon.localstack.testing.KafkaTestResource;
import dev.beckon.localstack.testing.PostgresTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A folder is only reserved until what names it is saved. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TriggerServiceStub.class)
class FoldersTest {

    private static final String CONFIRMATION = "PUT /internal/folders/confirmed";

    @Inject
    Folders folders;

    @BeforeEach
    void reserved() {
        TriggerServiceStub.ANSWERS.put("PUT /internal/folders", "{\"id\": 31}");
        TriggerServiceStub.ANSWERS.put(CONFIRMATION, "{\"ids\": [31]}");
        TriggerServiceStub.ASKED.clear();
    }

    @Test
    void itIsConfirmedOnceTheSaveIsCommitted() {
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(folders.ofTitle(new WorkspaceId("local"), "Late")).isEqualTo(31);
            assertThat(confirmations()).isEmpty();
        });

        assertThat(confirmations()).containsExactly(CONFIRMATION + " local {\"ids\":[31]}");
    }

    @Test
    void aSaveThatFailsLateConfirmsNothing() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    folders.ofTitle(new WorkspaceId("local"), "Late");
                    throw new IllegalStateException("late");
                }))
                .hasMessageContaining("late");

        assertThat(confirmations()).isEmpty();
    }

    @Test
    void aConfirmationThatIsLostDoesNotUndoTheSave() {
        TriggerServiceStub.ANSWERS.put(CONFIRMATION, "503");

        Caller.local().body("""
                        {"title": "Filed", "actions": [{"action_key": "f", "action_type": "folder", "folder": {"title": "Late"}}]}""").post("/api/v1/scenarios").then().statusCode(201);

        assertThat(confirmations()).hasSize(1);
    }

    private static List<String> confirmations() {
        return TriggerServiceStub.ASKED.stream()
                .filter(asked -> asked.startsWith(CONFIRMATION))
                .toList();
    }
}
