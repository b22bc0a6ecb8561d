package dev.beckon.triggers.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beckon.contracts.definition.DefinitionRecord.ScenarioHead;
import dev.beckon.contracts.definition.DefinitionRecord.ScenarioVersion;
import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.triggers.routing.Listeners;
import jakarta.enterprise.context.ApplicationScoped;

/** Has scenarios listen for what happens. */
@ApplicationScoped
public class Listening {

    private final Town town;
    private final Listeners listeners;

    Listening(Town town, Listeners listeners) {
        this.town = town;
        this.listeners = listeners;
    }

    /** An active scenario with these triggers, parted by commas, that the service knows of. */
    public ScenarioId scenario(WorkspaceId home, String triggers) {
        ScenarioId scenario = town.newScenarioId();
        version(home, scenario, 1, triggers);
        head(home, scenario, true, 1);
        assertThat(listeners.isListening(home, scenario)).isTrue();
        return scenario;
    }

    /** A version of it with these triggers, which is not yet the one that is active. */
    public void version(WorkspaceId home, ScenarioId scenario, int version, String triggers) {
        town.publish(new ScenarioVersion(home, scenario, version, Town.tree("{\"triggers\": [" + triggers + "]}")));
    }

    public void head(WorkspaceId home, ScenarioId scenario, boolean active, int version) {
        town.publish(new ScenarioHead(home, scenario, "Storm", active, version));
    }
}
