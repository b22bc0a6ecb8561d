package dev.beckon.definitions.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.access.Permission;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.localstack.testing.KafkaTestResource;
import dev.beckon.localstack.testing.PostgresTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
class BootstrapTest {

    private static final WorkspaceId LOCAL = new WorkspaceId("local");

    @Inject
    Bootstrap bootstrap;

    @Inject
    ApiKeyRows keys;

    @Test
    void aKeyFromBeforeAnUpgradeGetsTheNewPermissions() {
        QuarkusTransaction.requiringNew()
                .run(() -> bootstrapKey().permissions = new String[] {Permission.SETUP_WRITE.wireName()});

        bootstrap.onStart(new StartupEvent());

        Set<Permission> granted =
                QuarkusTransaction.requiringNew().call(() -> bootstrapKey().granted());
        assertThat(granted).isEqualTo(EnumSet.allOf(Permission.class));
    }

    private ApiKeyRow bootstrapKey() {
        return keys.of(LOCAL).stream()
                .filter(key -> key.name.equals("bootstrap key"))
                .findFirst()
                .orElseThrow();
    }
}
