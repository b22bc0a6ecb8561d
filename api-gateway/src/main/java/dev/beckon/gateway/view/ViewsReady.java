package dev.beckon.gateway.view;

import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.support.kafka.CompactedView;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before all keys and scenarios are read: until then a valid key could look unknown. */
@Readiness
@ApplicationScoped
class ViewsReady implements HealthCheck {

    private final CompactedView<AccessRecord> access;
    private final CompactedView<DefinitionRecord> definitions;

    ViewsReady(CompactedView<AccessRecord> access, CompactedView<DefinitionRecord> definitions) {
        this.access = access;
        this.definitions = definitions;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("definitions and access are read")
                .status(access.isReady() && definitions.isReady())
                .withData("access", access.isReady())
                .withData("definitions", definitions.isReady())
                .build();
    }
}
