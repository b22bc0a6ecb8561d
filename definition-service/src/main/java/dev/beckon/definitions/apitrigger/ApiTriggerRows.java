package dev.beckon.definitions.apitrigger;

import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.reference.Directory;
import dev.beckon.definitions.reference.ReferenceKind;
import dev.beckon.support.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The API triggers in the database. */
@ApplicationScoped
class ApiTriggerRows implements PanacheRepositoryBase<ApiTriggerRow, Long>, Directory {

    private static final String LISTENERS = """
            select s.id from scenario_reference r
            join scenario s on s.id = r.scenario_id and s.current_version = r.version
            where r.kind = :kind and r.object_id = :id and s.deleted_at is null order by s.id limit 10""";

    @Override
    public ReferenceKind kind() {
        return ReferenceKind.API_TRIGGER;
    }

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

    /** Active or not: a scenario may listen to either. */
    @Override
    @Transactional
    public Set<Long> known(WorkspaceId workspace, Set<Long> ids) {
        return find("workspaceId = ?1 and id in ?2", workspace.value(), ids).stream()
                .map(row -> row.id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Some of the scenarios whose current version listens to it. */
    List<Long> listeners(long id) {
        return getEntityManager()
                .createNativeQuery(LISTENERS, Long.class)
                .setParameter("kind", ReferenceKind.API_TRIGGER.word())
                .setParameter("id", id)
                .getResultList();
    }

    List<ApiTriggerRow> page(WorkspaceId workspace, long after, int rows) {
        return find("workspaceId = ?1 and id > ?2 order by id", workspace.value(), after)
                .page(0, rows)
                .list();
    }
}
