package dev.beckon.definitions;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.contracts.access.Permission;
import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.engine.definition.Action;
import dev.beckon.engine.validation.ScenarioValidator;
import dev.beckon.localstack.testing.KafkaTestResource;
import dev.beckon.localstack.testing.PostgresTestResource;
import dev.beckon.support.kafka.CompactedView;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the other services see of the changes made here, on a real topic. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
class PublishingTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private CompactedView<DefinitionRecord> definitions;
    private CompactedView<AccessRecord> access;

    @BeforeEach
    void follow() {
        definitions = new CompactedView<>(Topics.DEFINITIONS, bootstrapServers);
        access = new CompactedView<>(Topics.ACCESS, bootstrapServers);
    }

    @AfterEach
    void close() {
        definitions.close();
        access.close();
    }

    @Test
    void aScenarioIsSeenFromItsCreationToItsDeletion() {
        int number = ScenarioResourceTest.create("local");
        ScenarioId id = new ScenarioId(number);
        String head = DefinitionRecord.ScenarioHead.keyOf(id);
        String version = DefinitionRecord.ScenarioVersion.keyOf(id, 1);

        await().atMost(60, SECONDS).until(() -> definitions.get(head).isPresent());
        assertThat(definitions.get(version))
                .hasValueSatisfying(record -> assertThat(
                                ScenarioValidator.accepted(((DefinitionRecord.ScenarioVersion) record).definition())
                                        .actions())
                        .extracting(Action::actionKey)
                        .containsExactly("msg1"));

        Caller.local().body("{\"active\": false}").patch("/api/v1/scenarios/{id}", number);
        await().atMost(60, SECONDS)
                .until(() -> definitions
                        .get(head)
                        .filter(record -> !((DefinitionRecord.ScenarioHead) record).active())
                        .isPresent());

        Caller.local().delete("/api/v1/scenarios/{id}", number);
        await().atMost(60, SECONDS).until(() -> definitions.get(head).isEmpty());
        assertThat(definitions.get(version))
                .as("executions may be pinned to it")
                .isPresent();
    }

    @Test
    void aKeyIsSeenByItsHashUntilItIsRevoked() throws Exception {
        Response made = Caller.local()
                .body("{\"name\": \"trigger only\", \"permissions\": [\"scenarios:trigger\"]}")
                .post("/api/v1/api_keys");
        String key = AccessRecord.ApiKey.keyOf(hash(made.jsonPath().getString("key")));
        await().atMost(60, SECONDS).until(() -> access.get(key).isPresent());
        assertThat(((AccessRecord.ApiKey) access.get(key).orElseThrow()).permissions())
                .containsExactly(Permission.SCENARIOS_TRIGGER);
        Caller.local().delete("/api/v1/api_keys/{id}", made.jsonPath().getString("id"));
        await().atMost(60, SECONDS).until(() -> access.get(key).isEmpty());
    }

    @Test
    void theBootstrapWorkspaceAndItsKeyAreThere() throws Exception {
        String key = AccessRecord.ApiKey.keyOf(hash("bk_test-key-of-the-local-workspace"));
        await().atMost(60, SECONDS).until(() -> access.get(key).isPresent());
        assertThat(((AccessRecord.ApiKey) access.get(key).orElseThrow()).permissions())
                .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(Permission.class));
        assertThat(access.get("workspace/local")).isPresent();
    }

    private static String hash(String key) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
    }
}
