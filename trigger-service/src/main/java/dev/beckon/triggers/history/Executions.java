package dev.beckon.triggers.history;

import dev.beckon.contracts.execution.ExecutionCommand.StartExecution;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.contracts.journal.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Executions of a workspace. */
@ApplicationScoped
public class Executions implements PanacheRepositoryBase<ExecutionEntity, UUID> {

    /** The most events that a timeline shows; the first ones. */
    public static final int LONGEST_TIMELINE = 1_000;

    private static final String SCENARIO_REQUESTED = "scenario_requested";
    private static final String INPUT_REFUSED = "input_refused";

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

    /**
     * What happened, in order; refused inputs stand where their time puts them. A scenario that was started in vain has no
     * execution that could tell of it: its refusal stands with the one that started it.
     */
    public List<EventEntity> timeline(UUID execution) {
        List<EventEntity> events = entities.createQuery(
                        "from EventEntity where key.executionId = :execution"
                                + " order by occurredAt, key.sequence, key.ordinal",
                        EventEntity.class)
                .setParameter("execution", execution)
                .setMaxResults(LONGEST_TIMELINE)
                .getResultList();
        List<UUID> started = events.stream()
                .filter(event -> event.type.equals(SCENARIO_REQUESTED))
                .map(event -> UUID.fromString((String) event.body.get("child_id")))
                .toList();
        if (started.isEmpty()) {
            return events;
        }
        return Stream.concat(events.stream(), inVain(started).stream())
                .sorted(Comparator.comparing(event -> event.occurredAt))
                .toList();
    }

    /** A start that came twice was not in vain. */
    private List<EventEntity> inVain(List<UUID> started) {
        return entities
                .createQuery(
                        "from EventEntity where key.executionId in :started and type = :refused"
                                + " order by occurredAt, key.ordinal",
                        EventEntity.class)
                .setParameter("started", started)
                .setParameter("refused", INPUT_REFUSED)
                .setMaxResults(LONGEST_TIMELINE)
                .getResultList()
                .stream()
                .filter(event -> StartExecution.WIRE_NAME.equals(event.body.get("input"))
                        && !Refusal.ALREADY_STARTED.wireName().equals(event.body.get("reason")))
                .toList();
    }
}
