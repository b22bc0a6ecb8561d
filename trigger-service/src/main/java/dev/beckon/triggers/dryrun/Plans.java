package dev.beckon.triggers.dryrun;

import dev.beckon.contracts.id.ScenarioId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.engine.interpreter.Plan;
import dev.beckon.triggers.directory.ScenarioDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Compiles what a dry run plays. A dry run is rare, so that nothing is kept. */
@ApplicationScoped
class Plans {

    private static final Logger LOGGER = Logger.getLogger(Plans.class);

    private final ScenarioDirectory scenarios;

    Plans(ScenarioDirectory scenarios) {
        this.scenarios = scenarios;
    }

    /** The plan of a version; empty when it was not published, or cannot be compiled. */
    Optional<Plan> find(WorkspaceId workspace, ScenarioId scenario, int version) {
        return scenarios.version(workspace, scenario, version).flatMap(published -> {
            try {
                return Optional.of(Plan.compile(published.definition()));
            } catch (IllegalArgumentException e) {
                LOGGER.warnf("Cannot be played, scenario=%s, version=%d: %s", scenario, version, e.getMessage());
                return Optional.empty();
            }
        });
    }
}
