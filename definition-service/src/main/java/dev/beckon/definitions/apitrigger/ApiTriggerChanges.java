package dev.beckon.definitions.apitrigger;

import dev.beckon.contracts.definition.DefinitionRecord;
import dev.beckon.contracts.id.ApiTriggerId;
import dev.beckon.contracts.id.WorkspaceId;
import dev.beckon.definitions.access.ApiKeys;
import dev.beckon.definitions.publishing.Publication;
import dev.beckon.support.problem.Problem;
import dev.beckon.support.problem.ProblemException;
import dev.beckon.support.web.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Changes API triggers, each change with its record for Kafka in one transaction. */
@ApplicationScoped
class ApiTriggerChanges {

    private final ApiTriggerRows rows;
    private final ApiKeys keys;
    private final Publication publication;
    private final Clock clock;

    ApiTriggerChanges(ApiTriggerRows rows, ApiKeys keys, Publication publication, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.publication = publication;
        this.clock = clock;
    }

    /**
     * Makes an API trigger; one that says nothing else is active, takes no parameters, and any permitted key may call
     * it.
     */
    @Transactional
    ApiTriggerRow create(WorkspaceId workspace, ApiTriggerInput input) {
        ApiTriggerRow row = new ApiTriggerRow();
        row.workspaceId = workspace.value();
        row.active = true;
        row.keyIds = new UUID[0];
        row.declare(List.of());
        row.createdAt = clock.instant();
        apply(workspace, input, row);
        rows.persist(row);
        publication.tell(row.record());
        return row;
    }

    /** Changes the parts that are given. */
    @Transactional
    ApiTriggerRow change(WorkspaceId workspace, long id, ApiTriggerInput input, String ifMatch) {
        ApiTriggerRow row = rows.require(workspace, id);
        Revision.require(ifMatch, row.revision);
        apply(workspace, input, row);
        publication.tell(row.record());
        return row;
    }

    /** Deletes what no scenario listens to: one that did could never be saved again. */
    @Transactional
    void delete(WorkspaceId workspace, long id, String ifMatch) {
        ApiTriggerRow row = rows.require(workspace, id);
        Revision.require(ifMatch, row.revision);
        List<Long> listeners = rows.listeners(id);
        if (!listeners.isEmpty()) {
            throw ProblemException.conflict(
                    "in_use", "These scenarios listen to it, change or delete them first: " + listeners);
        }
        rows.delete(row);
        publication.withdrawDefinition(DefinitionRecord.ApiTrigger.keyOf(new ApiTriggerId(id)));
    }

    private void apply(WorkspaceId workspace, ApiTriggerInput input, ApiTriggerRow row) {
        input.keyIds().ifPresent(ids -> requireKnown(workspace, ids));
        row.name = input.name().orElse(row.name);
        row.active = input.active().orElse(row.active);
        input.parameters().ifPresent(row::declare);
        row.keyIds = input.keyIds().map(ids -> ids.toArray(UUID[]::new)).orElse(row.keyIds);
        row.updatedAt = clock.instant();
    }

    private void requireKnown(WorkspaceId workspace, List<UUID> ids) {
        Set<UUID> known = keys.idsOf(workspace);
        List<Problem.Fault> faults = new ArrayList<>();
        for (UUID id : ids) {
            if (!known.contains(id)) {
                faults.add(new Problem.Fault("/api_key_ids", "unknown_api_key", "There is no API key " + id));
            }
        }
        ApiTriggerInput.refuse(faults);
    }
}
