package dev.beckon.definitions.scenario;

import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.support.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The scenarios in the database; those deleted are not seen. */
@ApplicationScoped
class ScenarioRows implements PanacheRepositoryBase<ScenarioRow, Long> {

    /**
     * One scenario of a workspace.
     *
     * @throws ProblemException 404 {@code scenario_not_found} when absent or another workspace's
     */
    ScenarioRow require(WorkspaceId workspace, long id) {
        return find("id = ?1 and workspaceId = ?2 and deletedAt is null", id, workspace.value())
                .firstResultOptional()
                .orElseThrow(
                        () -> ProblemException.notFound("scenario_not_found", "There is no scenario with id " + id));
    }

    List<ScenarioRow> page(WorkspaceId workspace, long after, int rows) {
        return find("workspaceId = ?1 and deletedAt is null and id > ?2 order by id", workspace.value(), after)
                .page(0, rows)
                .list();
    }
}
