package dev.beckon.definitions.scenario;

import dev.beckon.support.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The versions in the database. */
@ApplicationScoped
class VersionRows implements PanacheRepositoryBase<VersionRow, VersionRow.Key> {

    VersionRow current(ScenarioRow scenario) {
        return require(scenario, scenario.currentVersion);
    }

    /**
     * One version.
     *
     * @throws ProblemException 404 {@code version_not_found}
     */
    VersionRow require(ScenarioRow scenario, int version) {
        return findByIdOptional(new VersionRow.Key(scenario.id, version))
                .orElseThrow(() -> ProblemException.notFound(
                        "version_not_found", "Scenario " + scenario.id + " has no version " + version));
    }

    /** The newest first. */
    List<VersionRow> before(ScenarioRow scenario, int version, int rows) {
        return find("scenarioId = ?1 and version < ?2 order by version desc", scenario.id, version)
                .page(0, rows)
                .list();
    }
}
