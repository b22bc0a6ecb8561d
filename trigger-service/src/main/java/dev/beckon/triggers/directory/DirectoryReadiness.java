package dev.beckon.triggers.directory;

import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.support.kafka.CompactedView;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once workspaces and scenarios are known: before that a call would only wait. */
@Readiness
@ApplicationScoped
public class DirectoryReadiness implements HealthCheck {

    private final CompactedView<AccessRecord> access;
    private final CompactedView<DefinitionRecord> definitions;

    DirectoryReadiness(CompactedView<AccessRecord> access, CompactedView<DefinitionRecord> definitions) {
        this.access = access;
        this.definitions = definitions;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("compacted topics read")
                .status(access.isReady() && definitions.isReady())
                .withData("access", access.isReady())
                .withData("definitions", definitions.isReady())
                .build();
    }
}
