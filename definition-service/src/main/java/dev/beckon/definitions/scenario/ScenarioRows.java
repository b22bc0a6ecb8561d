package dev.beckon.definitions.scenario;

import dev.beckon.contracts.definition.ScenarioKind;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.reference.Directory;
import dev.beckon.definitions.reference.ReferenceKind;
import dev.beckon.support.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The scenarios in the database; those deleted are not seen. */
@ApplicationScoped
class ScenarioRows implements PanacheRepositoryBase<ScenarioRow, Long>, Directory {

    @Override
    public ReferenceKind kind() {
        return ReferenceKind.SCENARIO;
    }

    /**
     * One scenario of a workspace.
     *
     * @throws ProblemException 404 when absent, of another kind, or another workspace's
     */
    ScenarioRow require(WorkspaceId workspace, ScenarioKind kind, long id) {
        return one(workspace, kind, id).firstResultOptional().orElseThrow(() -> absent(kind, id));
    }

    /**
     * One scenario of a workspace, as whoever changed it last left it, for this transaction alone to change. A change
     * that is under way is waited for: generation writes to a scenario too, and nobody should lose a race against it.
     *
     * @throws ProblemException 404 as {@link #require}
     */
    ScenarioRow requireForChange(WorkspaceId workspace, ScenarioKind kind, long id) {
        return one(workspace, kind, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> absent(kind, id));
    }

    private PanacheQuery<ScenarioRow> one(WorkspaceId workspace, ScenarioKind kind, long id) {
        return find(
                "id = ?1 and workspaceId = ?2 and kind = ?3 and deletedAt is null",
                id,
                workspace.value(),
                kind.wireName());
    }

    private static ProblemException absent(ScenarioKind kind, long id) {
        return switch (kind) {
            case SCENARIO -> ProblemException.notFound("scenario_not_found", "There is no scenario with id " + id);
            case CAMPAIGN -> ProblemException.notFound("campaign_not_found", "There is no campaign with id " + id);
        };
    }

    List<ScenarioRow> page(WorkspaceId workspace, long after, int rows) {
        return find(
                        "workspaceId = ?1 and kind = ?2 and deletedAt is null and id > ?3 order by id",
                        workspace.value(),
                        ScenarioKind.SCENARIO.wireName(),
                        after)
                .page(0, rows)
                .list();
    }

    /** Campaigns are none that an action could start. */
    @Override
    @Transactional
    public Set<Long> known(WorkspaceId workspace, Set<Long> ids) {
        return find(
                        "workspaceId = ?1 and kind = ?2 and deletedAt is null and id in ?3",
                        workspace.value(),
                        ScenarioKind.SCENARIO.wireName(),
                        ids)
                .stream()
                .map(row -> row.id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
