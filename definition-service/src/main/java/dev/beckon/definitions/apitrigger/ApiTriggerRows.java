package dev.beckon.definitions.apitrigger;

import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.support.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The API triggers in the database. */
@ApplicationScoped
class ApiTriggerRows implements PanacheRepositoryBase<ApiTriggerRow, Long> {

    /**
     * One API trigger of a workspace.
     *
     * @throws ProblemException 404 {@code api_trigger_not_found} when absent or another workspace's
     */
    ApiTriggerRow require(WorkspaceId workspace, long id) {
        return find("id = ?1 and workspaceId = ?2", id, workspace.value())
                .firstResultOptional()
                .orElseThrow(() ->
                        ProblemException.notFound("api_trigger_not_found", "There is no API trigger with id " + id));
    }

    /** Those of the ids that the workspace has. */
    Set<Long> known(WorkspaceId workspace, Set<Long> ids) {
        return find("workspaceId = ?1 and id in ?2", workspace.value(), ids).stream()
                .map(row -> row.id)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<ApiTriggerRow> page(WorkspaceId workspace, long after, int rows) {
        return find("workspaceId = ?1 and id > ?2 order by id", workspace.value(), after)
                .page(0, rows)
                .list();
    }
}
