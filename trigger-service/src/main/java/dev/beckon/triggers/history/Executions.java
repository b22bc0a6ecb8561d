package dev.beckon.triggers.history;

import dev.beckon.contracts.id.WorkspaceId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Executions of a workspace. */
@ApplicationScoped
public class Executions implements PanacheRepositoryBase<ExecutionEntity, UUID> {

    /** The most events that a timeline shows; the first ones. */
    public static final int LONGEST_TIMELINE = 1_000;

    private final EntityManager entities;

    Executions(EntityManager entities) {
        this.entities = entities;
    }

    /** Null fields do not restrict. */
    public record Filter(Long contactId, Long scenarioId, String status, UUID triggerCallId) {}

    public Optional<ExecutionEntity> find(WorkspaceId workspace, UUID execution) {
        Conditions conditions = Conditions.inWorkspace(workspace.value()).equal("executionId", execution);
        return find(conditions.text(), conditions.parameters()).firstResultOptional();
    }

    /** The newest first, those before {@code seq}. */
    public List<ExecutionEntity> list(WorkspaceId workspace, Filter filter, long seq, int count) {
        Conditions conditions = Conditions.inWorkspace(workspace.value())
                .equal("contactId", filter.contactId())
                .equal("scenarioId", filter.scenarioId())
                .equal("status", filter.status())
                .equal("triggerCallId", filter.triggerCallId())
                .before(seq);
        return find(conditions.newestFirst(), conditions.parameters())
                .page(0, count)
                .list();
    }

    /** What happened, in order; refused inputs stand where their time puts them. */
    public List<EventEntity> timeline(UUID execution) {
        return entities.createQuery(
                        "from EventEntity where key.executionId = :execution"
                                + " order by occurredAt, key.sequence, key.ordinal",
                        EventEntity.class)
                .setParameter("execution", execution)
                .setMaxResults(LONGEST_TIMELINE)
                .getResultList();
    }
}
