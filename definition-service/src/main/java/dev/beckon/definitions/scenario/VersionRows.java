package dev.beckon.definitions.scenario;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beckon.definitions.reference.Reference;
import dev.beckon.definitions.reference.References;
import dev.beckon.support.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The versions in the database. */
@ApplicationScoped
class VersionRows implements PanacheRepositoryBase<VersionRow, VersionRow.Key> {

    private static final String REFER = """
            insert into scenario_reference (scenario_id, version, kind, object_id)
            values (:scenario, :version, :kind, :object) on conflict do nothing""";

    /** The current definition; empty while there is none. */
    ObjectNode current(ScenarioRow scenario) {
        return scenario.currentVersion == 0
                ? JsonNodeFactory.instance.objectNode()
                : require(scenario, scenario.currentVersion).tree();
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

    /** Notes what the current version refers to. */
    void refer(ScenarioRow scenario, References references) {
        flush();
        for (Reference reference : references.references()) {
            getEntityManager()
                    .createNativeQuery(REFER)
                    .setParameter("scenario", scenario.id)
                    .setParameter("version", scenario.currentVersion)
                    .setParameter("kind", reference.kind().word())
                    .setParameter("object", reference.id())
                    .executeUpdate();
        }
    }
}
