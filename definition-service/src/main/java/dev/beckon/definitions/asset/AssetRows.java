package dev.beckon.definitions.asset;

import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.reference.Directory;
import dev.beckon.definitions.reference.ReferenceKind;
import dev.beckon.support.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The assets of one kind in the database. */
abstract class AssetRows<R extends AssetRow> implements PanacheRepositoryBase<R, Long>, Directory {

    private final ReferenceKind kind;

    AssetRows(ReferenceKind kind) {
        this.kind = kind;
    }

    @Override
    public ReferenceKind kind() {
        return kind;
    }

    @Override
    public Set<Long> known(WorkspaceId workspace, Set<Long> ids) {
        return byId(workspace, ids).keySet();
    }

    Map<Long, R> byId(WorkspaceId workspace, Set<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : find("workspaceId = ?1 and id in ?2", workspace.value(), ids).stream()
                        .collect(Collectors.toMap(row -> row.id, Function.identity()));
    }

    R require(WorkspaceId workspace, long id) {
        return find("workspaceId = ?1 and id = ?2", workspace.value(), id)
                .firstResultOptional()
                .orElseThrow(() -> absent(id));
    }

    List<R> page(WorkspaceId workspace, long after, int rows) {
        return find("workspaceId = ?1 and id > ?2 order by id", workspace.value(), after)
                .page(0, rows)
                .list();
    }

    /** Refuses a row that is more than the workspace may keep; in the transaction that would store it. */
    void admit(WorkspaceId workspace, R row) {}

    abstract ProblemException absent(long id);
}
