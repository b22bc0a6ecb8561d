package dev.beckon.gateway.view;

import dev.beckon.contracts.access.AccessRecord;
import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.topic.Topics;
import dev.beckon.support.kafka.CompactedView;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What definition-service publishes, kept in memory: all that the edge knows of keys and scenarios. */
@Singleton
public class Views {

    @Produces
    @Singleton
    @Startup
    CompactedView<AccessRecord> access(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        return new CompactedView<>(Topics.ACCESS, bootstrapServers);
    }

    @Produces
    @Singleton
    @Startup
    CompactedView<DefinitionRecord> definitions(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        return new CompactedView<>(Topics.DEFINITIONS, bootstrapServers);
    }

    void closeAccess(@Disposes CompactedView<AccessRecord> access) {
        access.close();
    }

    void closeDefinitions(@Disposes CompactedView<DefinitionRecord> definitions) {
        definitions.close();
    }
}
