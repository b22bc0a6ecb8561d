package dev.beckon.definitions.campaign;

import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.support.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The campaigns in the database. */
@ApplicationScoped
class CampaignRows implements PanacheRepositoryBase<CampaignRow, Long> {

    /**
     * One campaign of a workspace.
     *
     * @throws ProblemException 404 {@code campaign_not_found} when absent or another workspace's
     */
    CampaignRow require(WorkspaceId workspace, long id) {
        return find("id = ?1 and workspaceId = ?2", id, workspace.value())
                .firstResultOptional()
                .orElseThrow(
                        () -> ProblemException.notFound("campaign_not_found", "There is no campaign with id " + id));
    }

    List<CampaignRow> page(WorkspaceId workspace, long after, int rows) {
        return find("workspaceId = ?1 and id > ?2 order by id", workspace.value(), after)
                .page(0, rows)
                .list();
    }
}
