package dev.beckon.triggers.history;

import dev.beckon.contracts.id.WorkspaceId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Trigger calls of a workspace. */
@ApplicationScoped
public class Calls implements PanacheRepositoryBase<CallEntity, UUID> {

    public Optional<CallEntity> find(WorkspaceId workspace, UUID call) {
        Conditions conditions = Conditions.inWorkspace(workspace.value()).equal("callId", call);
        return find(conditions.text(), conditions.parameters()).firstResultOptional();
    }

    /** The calls that one of an API trigger consists of, in their order. */
    public List<CallEntity> parts(WorkspaceId workspace, UUID parent) {
        Conditions conditions = Conditions.inWorkspace(workspace.value()).equal("parentId", parent);
        return find(conditions.oldestFirst(), conditions.parameters()).list();
    }

    /** The newest first, those before {@code seq}. */
    public List<CallEntity> list(WorkspaceId workspace, Long scenarioId, long seq, int count) {
        Conditions conditions = Conditions.inWorkspace(workspace.value())
                .equal("scenarioId", scenarioId)
                .before(seq);
        return find(conditions.newestFirst(), conditions.parameters())
                .page(0, count)
                .list();
    }
}
