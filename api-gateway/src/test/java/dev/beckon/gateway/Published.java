package dev.beckon.gateway;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.contracts.access.Permission;
import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.gateway.access.Sha256;
import dev.beckon.gateway.trigger.TriggerProducer;
import dev.beckon.support.kafka.CompactedView;
import dev.beckon.support.kafka.RecordPublisher;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says on Kafka what definition-service would say, and waits until the gateway has heard it. */
@ApplicationScoped
class Published {

    private static final AtomicLong IDS = new AtomicLong(System.nanoTime() / 1000);

    private final RecordPublisher publisher;
    private final CompactedView<AccessRecord> access;
    private final CompactedView<DefinitionRecord> definitions;

    Published(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            CompactedView<AccessRecord> access,
            CompactedView<DefinitionRecord> definitions,
            TriggerProducer producer) {
        this.publisher = RecordPublisher.connect(bootstrapServers, Map.of());
        this.access = access;
        this.definitions = definitions;
        await().atMost(60, SECONDS).until(() -> access.isReady() && definitions.isReady() && producer.isReady());
    }

    @PreDestroy
    void close() {
        publisher.close();
    }

    static WorkspaceId workspace() {
        return new WorkspaceId("w-" + UUID.randomUUID());
    }

    String key(WorkspaceId workspace) {
        return key(workspace, EnumSet.allOf(Permission.class));
    }

    String key(WorkspaceId workspace, Set<Permission> permissions) {
        return key(workspace, "1", permissions);
    }

    String key(WorkspaceId workspace, String keyId, Set<Permission> permissions) {
        String plain = "bk_" + UUID.randomUUID();
        AccessRecord.ApiKey record = new AccessRecord.ApiKey(workspace, keyId, "test", hash(plain), permissions);
        publisher.publish(Topics.ACCESS, record.key(), record).join();
        await().atMost(60, SECONDS).until(() -> access.get(record.key()).isPresent());
        return plain;
    }

    void revoke(String plain) {
        String key = AccessRecord.ApiKey.keyOf(hash(plain));
        publisher.publish(Topics.ACCESS, key, null).join();
        await().atMost(60, SECONDS).until(() -> access.get(key).isEmpty());
    }

    ScenarioId scenario(WorkspaceId workspace, boolean active) {
        ScenarioId id = new ScenarioId(newId());
        scenario(workspace, id, active);
        return id;
    }

    void scenario(WorkspaceId workspace, ScenarioId id, boolean active) {
        tell(new DefinitionRecord.ScenarioHead(workspace, id, "Test", active, 1));
    }

    static long newId() {
        return IDS.incrementAndGet();
    }

    void tell(DefinitionRecord record) {
        publisher.publish(Topics.DEFINITIONS, record.key(), record).join();
        await().atMost(60, SECONDS)
                .until(() ->
                        definitions.get(record.key()).filter(record::equals).isPresent());
    }

    static RequestSpecification with(String key) {
        return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
    }

    private static String hash(String plain) {
        return Sha256.hex(plain.getBytes(StandardCharsets.UTF_8));
    }
}
